#!/bin/sh
# run.sh OUT [EXPORTS]: reads the tables in OUT with Python's readers, and checks what describes them; and the exports of
# OUT, which lie in EXPORTS by their forms. The first run makes .venv in the repository's root. Where that cannot be made,
# it says so and is no failure.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
out=$(cd "${1:?"usage: run.sh OUT, the folder that a build wrote"}" && pwd)

skip() {
  echo "test-python: skipped: $1"
  exit 0
}

python=$(sh "$root/scripts/python.sh" "$root/.venv" "$here/requirements.txt") || skip "$python"
"$python" "$here/test_round_trip.py" "$out"
"$python" "$here/test_docs.py"

python=$(sh "$root/scripts/python.sh" "$root/.venv" "$here/requirements.txt" "$here/requirements-extra.txt") ||
  skip "datapackage.json and croissant.json: $python"
"$python" "$here/test_descriptions.py" "$out"

[ $# -gt 1 ] || exit 0
python=$(sh "$root/scripts/python.sh" "$root/.venv" "$here/requirements.txt" "$here/requirements-exports.txt") ||
  skip "the exports: $python"
"$python" "$here/test_exports.py" "$out" "$(cd "$2" && pwd)"
