#!/bin/sh
# bundle.sh FILE.tar.gz: the worker with all that it runs on (Node, the libraries, the lexicon), for machines that have
# none of it. The same checkout gives the same bytes (with GNU tar).
set -eu
file=${1:?"usage: bundle.sh FILE.tar.gz"}
root=$(cd "$(dirname "$0")/.." && pwd)
libraries=$(cd "$root" && npm ls --omit=dev --all --parseable 2>/dev/null | sed -n "s|^$root/||p" | grep -v '/node_modules/' | LC_ALL=C sort)
# shellcheck disable=SC2086
tar -C "$root" --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --exclude=__pycache__ -cf - \
  cluster pipeline schemas lexicon package.json package-lock.json LICENSE node_modules/node/bin/node $libraries |
  gzip -n >"$file.tmp"
mv "$file.tmp" "$file"
