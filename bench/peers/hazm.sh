#!/bin/sh
# hazm.sh TEXTS.json ROUNDS: prints the processor seconds that hazm takes for the texts. The first run makes .peyman-peers in the
# repository's root; where that cannot be made it prints nothing, says why on the error stream, and is no failure.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
venv=$(cd "$here/../.." && pwd)/.peyman-peers

skip() {
  echo "hazm is not measured: $1" >&2
  exit 0
}

if ! cmp -s "$here/requirements.txt" "$venv/requirements.txt"; then
  python3 -m venv --clear "$venv" 2>/dev/null || skip 'no Python that can make a virtual environment'
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check -r "$here/requirements.txt" >/dev/null 2>&1 ||
    skip 'its packages could not be installed; hazm 0.10 wants Python 3.8 to 3.11, and a network'
  cp "$here/requirements.txt" "$venv/"
fi
"$venv/bin/python" -W ignore "$here/time_hazm.py" "$1" "$2"
