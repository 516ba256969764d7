#!/bin/sh
# run.sh [--check | --into FOLDER] [NAME ...]: builds the tables of the texts made up for the notebooks (where PEYMAN_OUT names no
# others), and runs them; run.py says what the options do. The first run fills .venv; where that cannot be made it says so and is no
# failure. The packages of package.json must be there (make sees to it).
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
[ -n "${PEYMAN_OUT:-}" ] || "$root/bin/peyman" build "$here/raw" --out "$here/out" --no-explorer --quiet
"$python" "$here/run.py" "$@"
"$root/node_modules/node/bin/node" "$here/run_markdown.ts" "$@"
