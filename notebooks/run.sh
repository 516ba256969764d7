#!/bin/sh
# run.sh [--check | --into FOLDER] [NAME ...]: sets up what the notebooks need, builds the tables of the texts made up for them (where
# PEYMAN_OUT names no others), and runs them; run.py says what the options do. The first run fills .venv and notebooks/node_modules.
# Without Python or a network it says so and is no failure.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/.." && pwd)
PATH=$root/node_modules/.bin:$PATH
export PATH

skip() {
  echo "notebooks: skipped: $1"
  exit 0
}

python=$(sh "$root/scripts/python.sh" "$root/.venv" "$root/test/python/requirements.txt" "$here/requirements.txt") || skip "$python"
if ! cmp -s "$here/package-lock.json" "$here/node_modules/installed.json"; then
  (cd "$here" && npm ci --silent) || skip 'the packages of notebooks/package.json could not be installed; is there a network?'
  cp "$here/package-lock.json" "$here/node_modules/installed.json"
fi
[ -n "${PEYMAN_OUT:-}" ] || "$root/bin/peyman" build "$here/raw" --out "$here/out" --no-explorer --quiet
"$python" "$here/run.py" "$@"
