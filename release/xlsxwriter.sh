#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Makes libxlsxwriter.a of the source of Debian's package: Debian has no archive of it.
# Example: release/xlsxwriter.sh build/archives  writes build/archives/libxlsxwriter.a
set -euo pipefail
folder=$(mkdir -p "$1" && cd "$1" && pwd)
version=1.1.4
sha256=b379eb35fdd9c653ebe72485b9c992f612c7ea66f732784457997d6e782f619b  # of its orig.tar.gz
archive=$folder/libxlsxwriter_$version.orig.tar.gz
cd "$folder"
if [[ ! -f $archive ]]; then
  # Lists of its own, so that the machine's stay as they are.
  mkdir -p apt/lists/partial
  echo "deb-src http://deb.debian.org/debian bookworm main" >apt/sources.list
  options=(-o "Dir::Etc::SourceList=$folder/apt/sources.list" -o Dir::Etc::SourceParts=/dev/null
    -o "Dir::State::Lists=$folder/apt/lists" -o APT::Sandbox::User=root)
  apt-get "${options[@]}" update >/dev/null
  apt-get "${options[@]}" --download-only source libxlsxwriter >/dev/null
fi
echo "$sha256  $archive" | sha256sum --check --quiet
source=$folder/libxlsxwriter-RELEASE_$version
rm -rf "$source"
tar -xzf "$archive" --exclude='*/test' --exclude='*/docs' --exclude='*/examples'
objects=$folder/objects
rm -rf "$objects" && mkdir "$objects"
cd "$source"
for file in src/*.c third_party/minizip/{ioapi,zip}.c third_party/tmpfileplus/tmpfileplus.c \
  third_party/md5/md5.c; do
  [[ -f $file ]] || continue
  cc -O2 -DNDEBUG -Iinclude -Ithird_party/minizip -Ithird_party/tmpfileplus -Ithird_party/md5 \
    -ffile-prefix-map="$source"= -w -c "$file" -o "$objects/$(basename "$file" .c).o"
done
rm -f "$folder/libxlsxwriter.a"
cd "$objects"
LC_ALL=C ar crD "$folder/libxlsxwriter.a" ./*.o
