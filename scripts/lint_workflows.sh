#!/bin/sh
# Lints .github/workflows with actionlint. Where it is not installed, Go fetches it, pinned, into .peyman-tools; where that
# cannot be, it says so and is no failure.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
version=v1.7.12
tools=$root/.peyman-tools

if [ ! -x "$tools/actionlint" ]; then
  if ! command -v go >/dev/null; then
    echo 'lint-workflows: skipped: there is no Go to fetch actionlint with'
    exit 0
  fi
  if ! GOBIN=$tools go install "github.com/rhysd/actionlint/cmd/actionlint@$version" 2>/dev/null; then
    echo 'lint-workflows: skipped: Go could not fetch actionlint; is there a network?'
    exit 0
  fi
fi
cd "$root"
"$tools/actionlint" -no-color
echo 'lint-workflows: the workflows are sound'
