#!/bin/sh
# hazm.sh TEXTS.json ROUNDS: prints the processor seconds that hazm takes for the texts. The first run makes .peyman-peers in the
# repository's root; where that cannot be made it prints nothing, says why on the error stream, and is no failure.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)

# hazm 0.10 wants Python 3.8 to 3.11
python=$(PYTHON_FROM=3.8 PYTHON_TO=3.11 sh "$root/scripts/python.sh" "$root/.peyman-peers" "$here/requirements.txt" 2>/dev/null) || {
  echo "hazm is not measured: $python" >&2
  exit 0
}
"$python" -W ignore "$here/time_hazm.py" "$1" "$2"
