#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Makes the patch of an example anew, after the code around it moved.
#
#   refresh.sh all            rewrites every patch that still applies, with fresh line numbers
#   refresh.sh edit KIND      copies the project to build/refresh/KIND and applies the patch there, as
#                             far as it goes (look for *.rej); edit the files in it
#   refresh.sh write KIND     writes what you changed there as the patch
set -euo pipefail

here=$(dirname "$(readlink -f "$0")")
root=$(readlink -f "$here/../..")
work=$root/build/refresh

# copy FOLDER: the project's files, new ones too.
copy() {
  rm -rf "$1"
  mkdir -p "$1"
  git -C "$root" ls-files -z --cached --others --exclude-standard --deduplicate |
    (cd "$root" && xargs -0 ls -d 2>/dev/null) | tar -C "$root" -cf - -T - | tar -C "$1" -xf -
}

edit() {
  copy "$work/$1/a"
  cp -r "$work/$1/a" "$work/$1/b"
  patch -d "$work/$1/b" -p1 --no-backup-if-mismatch <"$here/$1.patch" || true
  echo "edit the files below $work/$1/b, then: $0 write $1"
}

# Two lines around each change, so that a neighbour that moves does no harm; no times.
write() {
  find "$work/$1/b" -name '*.rej' -print -quit | { ! grep .; }
  (cd "$work/$1" && diff -rN -U2 a b || true) |
    sed -E -e '/^diff /d' -e 's/^(---|\+\+\+) ([^\t]+)\t1970-.*/\1 \/dev\/null/' \
      -e 's/^(---|\+\+\+) ([^\t]+)\t.*/\1 \2/' >"$here/$1.patch"
  rm -rf "${work:?}/$1"
}

case ${1:-} in
  edit) edit "$2" ;;
  write) write "$2" ;;
  all)
    for patch in "$here"/*.patch; do
      kind=$(basename "$patch" .patch)
      edit "$kind" >/dev/null
      write "$kind"
    done
    ;;
  *) sed -n '3,9p' "$0" && exit 2 ;;
esac
