#!/bin/sh
# The steps of a release of data, each by itself, so that they run here as they do in continuous integration:
#   release.sh last LAST                  the data of the last release into LAST; none if there is none (needs gh)
#   release.sh files OUT RELEASE [LAST]   what is to be released of OUT into RELEASE; nothing where nothing changed since LAST
#   release.sh publish RELEASE TAG        RELEASE as a release on GitHub, if there is one (needs gh)
# LAST may name a folder that is not there.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
peyman=$here/../bin/peyman
archive=peyman-data.tar.gz

# the hashes of the data: the manifest also names the code and the versions, the explorer is a view
data() {
  grep -v -e '  manifest\.json$' -e '  explorer/' "$1/SHA256SUMS"
}

last() {
  rm -rf "$1" "$1.part"
  tag=$(gh release list --exclude-drafts --limit 100 --json tagName --jq '[.[].tagName | select(startswith("data-"))][0] // ""')
  if [ -z "$tag" ]; then
    echo 'release: there is no release of data yet'
    return
  fi
  mkdir -p "$1.part/data"
  gh release download "$tag" --pattern "$archive" --dir "$1.part"
  tar -C "$1.part/data" -xzf "$1.part/$archive"
  (cd "$1.part/data" && sha256sum --check --quiet SHA256SUMS)
  mv "$1.part/data" "$1"
  rm -rf "$1.part"
  echo "release: the last one is $tag"
}

notes() {
  if [ -f "$2/manifest.json" ]; then
    "$peyman" diff "$2" "$1"
  else
    sed 's/: report of the build$/: first release/' "$1/report.md"
  fi
  printf '\n## Files\n\n`%s` has all tables and what describes them; the `.parquet` files are the same tables by themselves.\n' "$archive"
  printf '`sha256sum --check SHA256SUMS` checks what was downloaded.\n'
}

files() {
  out=$1 release=$2 last=${3:-}
  rm -rf "$release" "$release.part"
  (cd "$out" && sha256sum --check --quiet SHA256SUMS)
  if [ -f "$last/SHA256SUMS" ] && [ "$(data "$last")" = "$(data "$out")" ]; then
    echo 'release: nothing changed since the last one, so there is nothing to release'
    return
  fi
  mkdir -p "$release.part"
  # the same data give the same archive: names sorted, no times, no owners
  { sed 's/^[0-9a-f]*  //' "$out/SHA256SUMS" && echo SHA256SUMS; } | LC_ALL=C sort |
    tar -C "$out" --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX -cf - --files-from - |
    gzip -n >"$release.part/$archive"
  cp "$out"/*.parquet "$out/manifest.json" "$out/report.html" "$release.part/"
  notes "$out" "$last" >"$release.part/CHANGELOG.md"
  if [ -f "$last/manifest.json" ]; then "$peyman" diff "$last" "$out" --json >"$release.part/diff.json"; fi
  (cd "$release.part" && sha256sum -- * >../.sums.part && mv ../.sums.part SHA256SUMS)
  mv "$release.part" "$release"
  echo "release: $(ls "$release" | wc -l) files"
}

# all files first, as a draft; only then is it seen
publish() {
  if [ ! -d "$1" ]; then
    echo 'release: there is nothing to publish'
    return
  fi
  gh release create "$2" --draft --title "Data of ${2#data-}" --notes-file "$1/CHANGELOG.md" "$1"/*
  gh release edit "$2" --draft=false
}

case "${1:-} $#" in
'last 2' | 'files 3' | 'files 4' | 'publish 3') "$@" ;;
*)
  sed -n '2,6s/^# //p' "$0" >&2
  exit 2
  ;;
esac
