#!/usr/bin/env bash
# Takes the pictures of docs/pictures in the real window and makes each a small palette PNG.
# Takes the programs that DIAPASON_DESKTOP and DIAPASON name, or builds them. Needs Xvfb,
# webkit2gtk-driver and ImageMagick; words are passed on to the runner (`-t English`: some of them).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root="$(cd ../.. && pwd)"
if [ -z "${DIAPASON_DESKTOP:-}" ]; then
    (cd "$root/ui" && npm run build)
    (cd "$root" && cargo build --workspace --bins)
    target="${CARGO_TARGET_DIR:-$root/target}"
    export DIAPASON_DESKTOP="$target/debug/diapason-desktop" DIAPASON="$target/debug/diapason"
fi
raw="$(mktemp -d)"
trap 'rm -rf "$raw"' EXIT
failed=0
DIAPASON_PICTURES="$raw" xvfb-run --auto-servernum --server-args "-screen 0 1600x1000x24" \
    "$root/ui/node_modules/.bin/vitest" run "$@" --config pictures/vitest.config.mts || failed=1
for picture in "$raw"/*.png; do
    [ -e "$picture" ] || continue
    convert "$picture" -strip -dither None -colors 255 -define png:compression-level=9 "PNG8:$root/docs/pictures/$(basename "$picture")"
done
exit "$failed"
