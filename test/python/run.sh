#!/bin/sh
# run.sh OUT: reads the tables in OUT with Python's readers, and checks what describes them. The first run makes .venv
# in the repository's root. Where that cannot be made, it says so and is no failure.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
venv=$(cd "$here/../.." && pwd)/.venv
out=$(cd "${1:?"usage: run.sh OUT, the folder that a build wrote"}" && pwd)

skip() {
  echo "test-python: skipped: $1"
  exit 0
}

# a Python that the pinned versions run on, and that can make a virtual environment
find_python() {
  for python in python3 python3.14 python3.13 python3.12 python3.11; do
    if "$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      echo "$python"
      return
    fi
  done
  return 1
}

# installs a list of packages into .venv, unless that very list is there already
install() {
  cmp -s "$here/$1" "$venv/$1" && return
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check -c "$here/requirements.txt" -r "$here/$1" &&
    cp "$here/$1" "$venv/$1"
}

if ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
  python=$(find_python) || skip 'no Python from 3.11 on that can make a virtual environment (on Debian: python3-venv)'
  "$python" -m venv "$venv" || skip "$python could not make a virtual environment in .venv"
fi

install requirements.txt || skip 'the packages of test/python/requirements.txt could not be installed; is there a network?'
"$venv/bin/python" "$here/test_round_trip.py" "$out"

install requirements-extra.txt || skip 'datapackage.json and croissant.json: the packages of requirements-extra.txt could not be installed'
"$venv/bin/python" "$here/test_descriptions.py" "$out"
