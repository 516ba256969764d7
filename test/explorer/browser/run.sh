#!/bin/sh
# Runs the explorer's tests in Chromium: $CHROMIUM, or Debian's.
set -eu
CHROMIUM=${CHROMIUM:-/usr/bin/chromium}
export CHROMIUM
if [ ! -x "$CHROMIUM" ]; then
  echo "test-explorer: there is no Chromium at $CHROMIUM." >&2
  echo "  Debian and Ubuntu: apt-get install chromium; elsewhere: CHROMIUM=/path/to/chromium make test-explorer" >&2
  echo "  To go on without these tests: WITHOUT_CHROMIUM=skip make test-explorer" >&2
  [ "${WITHOUT_CHROMIUM:-}" = skip ] && exit 0
  exit 1
fi
exec vitest run --config vitest.explorer.config.ts "$@"
