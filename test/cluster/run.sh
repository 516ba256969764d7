#!/bin/sh
# run.sh [TEXTS.jsonl.gz COUNT]: builds the same texts on Spark and on one machine and compares all tables; without TEXTS,
# the sample that ships and news of our own. Before that the tests of the adapter, of the bundle, and the examples of
# docs/scaling.md. The first run makes a virtual environment in .peyman-cluster. Where that cannot be made, or Java is missing, it says so and is no
# failure.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
node=$root/node_modules/node/bin/node
work=$root/.peyman-cluster
venv=$work/venv
mkdir -p "$work"

skip() {
  echo "test-cluster: skipped: $1"
  exit 0
}

python=$(sh "$root/scripts/python.sh" "$venv" "$here/requirements.txt") || skip "$python"

"$python" "$here/test_adapter.py"

bundle=$work/peyman-worker.tar.gz
rm -rf "$work/unpacked" && mkdir "$work/unpacked"
PATH="$root/node_modules/.bin:$PATH" sh "$root/cluster/bundle.sh" "$bundle"
tar -C "$work/unpacked" -xzf "$bundle"
"$python" "$here/test_bundle.py" "$work/unpacked"

texts=${1:-}
raw=$work/own
[ -z "$texts" ] || raw=$work/texts
rm -rf "$raw"
"$node" "$here/make_raw.ts" "$raw" ${texts:+"$texts" "${2:-20000}"}

with_ray=
if [ -n "${CI:-}" ]; then echo 'test-cluster: the Ray example is left out of continuous integration, as Ray is large'
elif reason=$(sh "$root/scripts/python.sh" "$venv" "$here/requirements.txt" "$here/requirements-ray.txt"); then with_ray=ray
else echo "test-cluster: skipped: the Ray example: $reason"
fi
"$python" "$here/test_examples.py" "$raw/raw" $with_ray

java -version 2>&1 | grep -qE 'version "(17|21)' || skip 'Spark: it needs Java 17 or 21, and there is none'
"$root/bin/peyman" build "$raw/without" --out "$raw/embedded" --formats parquet --no-explorer --quiet
"$python" "$here/test_spark.py" "$raw"
