#!/bin/sh
# Fetches Pressbox, makes sure that it is what its makers published, and builds
# the site into public/. Run by the host; what is added behind the name goes to
# `pressbox build`:
#
#   sh publish.sh --base-url https://example.org/football/
#
# To change to another version, run `pressbox init --publish-to HOST` of that
# version in an empty folder and take its publish.sh.
set -eu

version="@VERSION@"
# Where the releases are.
releases="${PRESSBOX_RELEASES:-@RELEASES@}"
archive="pressbox-$version-for-hosts.tar.gz"
# The SHA-256 of the archive. Where none stands here, the release's own list of
# checksums is asked.
checksum="@CHECKSUM@"

if [ -z "$releases" ]; then
    echo "publish.sh: write the address of Pressbox's releases behind releases=" >&2
    exit 2
fi

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
fetch() {
    curl --fail --silent --show-error --location --retry 3 \
        --output "$work/$1" "$releases/v$version/$1"
}

fetch "$archive"
if [ -z "$checksum" ]; then
    fetch SHA256SUMS
    checksum="$(awk -v name="$archive" '$2 == name || $2 == "*" name { print $1 }' "$work/SHA256SUMS")"
fi
if ! printf '%s  %s\n' "$checksum" "$work/$archive" | sha256sum -c - >/dev/null; then
    echo "publish.sh: $archive is not what was published; nothing was built" >&2
    exit 3
fi
tar -xzf "$work/$archive" -C "$work"
"$work/pressbox" build --output public "$@"
