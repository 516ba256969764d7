#!/bin/sh
# time_peer.sh PEER TEXTS.json ROUNDS: prints the processor seconds that a peer (hazm, shekar) takes for the texts. The first run
# makes .peyman-peers/PEER in the repository's root; where that cannot be made it prints nothing, says why on the error stream, and is
# no failure.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
peer=$1

case $peer in
  hazm) from=3.8 to=3.11 ;; # its numpy is of that time
  *) from=3.10 to=3.99 ;;
esac
python=$(PYTHON_FROM=$from PYTHON_TO=$to sh "$root/scripts/python.sh" "$root/.peyman-peers/$peer" "$here/$peer.txt" 2>/dev/null) || {
  echo "$peer is not measured: $python" >&2
  exit 0
}
"$python" -W ignore "$here/time_peer.py" "$peer" "$2" "$3"
