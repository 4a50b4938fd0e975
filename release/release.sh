#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# A release of the commit that is checked out: built, packed, and tried out. `./run release` calls it.
#   --twice   builds the tarball again from a clone in another folder and compares
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
twice=
for word in "$@"; do
  case $word in
    --twice) twice=yes ;;
    *) echo "unknown: $word (expected: --twice)" >&2 && exit 2 ;;
  esac
done
if [[ -n $(git status --porcelain --untracked-files=no) ]]; then
  echo "there are changes that are not committed: a release is of a commit" >&2
  exit 1
fi
tell() { printf '== %s\n' "$*" >&2; }

# A static program in a folder, and its tarball.
archive() {
  release/xlsxwriter.sh build/archives
  mkdir -p build/static
  cmake --preset static -D "AFWEGING_XLSXWRITER=$PWD/build/archives/libxlsxwriter.a" \
    >build/static/configure.log || { tail -n 40 build/static/configure.log >&2 && exit 1; }
  cmake --build build/static --parallel "$(nproc)" --target afweging >&2
  release/make.sh build/static build/archives build/dist
}

tell "the static program and its tarball"
archive
tarball=$(echo build/dist/afweging-*-linux-x86_64.tar.gz)
tell "the tarball on a closed machine"
tests/release/closed.sh "$tarball"
tell "the Debian package"
mkdir -p build/release
cmake --preset release >build/release/configure.log
cmake --build build/release --parallel "$(nproc)" --target afweging >&2
release/deb.sh build/release build/dist
tests/release/package.sh build/dist/afweging_*_amd64.deb
if [[ -n $twice ]]; then
  tell "the same from a clone in another folder"
  other=$(mktemp -d)
  trap 'rm -rf "$other"' EXIT
  git clone --quiet . "$other/elsewhere"
  mkdir -p "$other/elsewhere/build/archives"
  cp build/archives/*.orig.tar.gz "$other/elsewhere/build/archives/"
  (cd "$other/elsewhere" && archive >/dev/null)
  cmp "$tarball" "$other/elsewhere/$tarball" && tell "the same bytes"
fi
