#!/bin/sh
# python.sh VENV LIST...: prints the Python of the virtual environment VENV with the packages of the LISTs (requirement files), which
# it makes where it is not there yet; a list is installed once, and again when it has changed. Where that cannot be done it prints why
# and fails. PYTHON_FROM and PYTHON_TO bound the version, 3.11 and up unless told.
set -eu
venv=$1
shift
from=${PYTHON_FROM:-3.11}
to=${PYTHON_TO:-3.99}

fail() {
  echo "$1"
  exit 1
}

# a Python of the versions wanted, which can make a virtual environment
find_python() {
  fits='import ensurepip, sys, venv; low, high = (tuple(map(int, each.split("."))) for each in sys.argv[1:]); sys.exit(not low <= sys.version_info[:2] <= high)'
  for python in python3 python3.14 python3.13 python3.12 python3.11 python3.10 python3.9 python3.8; do
    if "$python" -c "$fits" "$from" "$to" 2>/dev/null; then
      echo "$python"
      return
    fi
  done
  return 1
}

if ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
  python=$(find_python) || fail "no Python from $from on that can make a virtual environment (on Debian: python3-venv)"
  "$python" -m venv --clear "$venv" >/dev/null || fail "$python could not make a virtual environment in $(basename "$venv")"
fi

# what stands in one list holds for the packages that another list needs too
mkdir -p "$venv/installed"
cat "$@" >"$venv/installed/all.txt"
for list; do
  installed=$venv/installed/$(basename "$(dirname "$list")")-$(basename "$list")
  cmp -s "$list" "$installed" && continue
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check -c "$venv/installed/all.txt" -r "$list" >&2 ||
    fail "the packages of $(basename "$(dirname "$list")")/$(basename "$list") could not be installed; is there a network?"
  cp "$list" "$installed"
done
echo "$venv/bin/python"
