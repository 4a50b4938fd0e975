#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# A Debian package of a program that was built with Debian's own libraries.
# Example: release/deb.sh build/release build/dist
set -euo pipefail
build=$(cd "$1" && pwd)
mkdir -p "$2"
out=$(cd "$2" && pwd)
cd "$(dirname "$(readlink -f "$0")")/.."
export LC_ALL=C TZ=UTC
umask 022
version=$(sed -n 's/^project(afweging VERSION \([0-9.]*\) .*/\1/p' CMakeLists.txt)
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
chmod 755 "$stage"
cmake --install "$build" --prefix "$stage/usr" --strip >/dev/null
doc=$stage/usr/share/doc/afweging
rm -f "$doc"/LICENSE "$doc"/copyright-hdf5 "$doc"/CHANGELOG.md
git ls-files -z docs | while IFS= read -r -d '' file; do
  mkdir -p "$doc/$(dirname "${file#docs/}")"
  cp "$file" "$doc/${file#docs/}"
done
day=$(date --utc --date="@$SOURCE_DATE_EPOCH" +%Y-%m-%d)
pages=$stage/pages
python3 -B release/help_pages.py "$stage/usr/bin/afweging" "$pages" "$version" "$day"
mkdir -p "$stage/usr/share/man/man1" "$stage/usr/share/man/nl/man1" \
  "$stage/usr/share/bash-completion/completions"
gzip -9nc "$pages/afweging.1" >"$stage/usr/share/man/man1/afweging.1.gz"
gzip -9nc "$pages/afweging.1.nl" >"$stage/usr/share/man/nl/man1/afweging.1.gz"
cp "$pages/afweging.bash" "$stage/usr/share/bash-completion/completions/afweging"
rm -rf "$pages"
cat >"$doc/copyright" <<TEXT
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: afweging

Files: *
Copyright: The Afweging developers
License: EUPL-1.2
$(sed -e 's/^/ /' -e 's/^ *$/ ./' LICENSE)

Files: usr/bin/afweging
Copyright: The HDF Group, for HDF5, which is in the program; see /usr/share/doc/libhdf5-dev/copyright
 in the package of that name. What the script of pages holds: THIRD-PARTY.md.
License: EUPL-1.2
TEXT
cp THIRD-PARTY.md "$doc/"
mkdir -p "$stage/usr/share/lintian/overrides"
cat >"$stage/usr/share/lintian/overrides/afweging" <<TEXT
# The developers have no mail address.
afweging: bogus-mail-host Maintainer *
afweging: bogus-mail-host-in-debian-changelog *
TEXT
{
  echo "afweging ($version) stable; urgency=medium"
  echo
  echo "  * See the changes of this version in changelog.gz."
  echo
  echo " -- The Afweging developers <afweging@localhost>  $(date --utc --date="@$SOURCE_DATE_EPOCH" -R)"
} | gzip -9nc >"$doc/changelog.gz"
gzip -9nc CHANGELOG.md >"$doc/CHANGELOG.md.gz"
# dpkg-shlibdeps asks for a source package around it.
work=$(mktemp -d)
mkdir -p "$work/debian"
printf 'Source: afweging\n\nPackage: afweging\nArchitecture: amd64\n' >"$work/debian/control"
depends=$(cd "$work" && dpkg-shlibdeps -O "$stage/usr/bin/afweging" 2>/dev/null |
  sed -n 's/^shlibs:Depends=//p')
rm -rf "$work"
find "$stage" -type d -exec chmod 755 {} +
find "$stage" -type f -exec chmod 644 {} +
chmod 755 "$stage/usr/bin/afweging"
mkdir -p "$stage/DEBIAN"
size=$(du -sk --apparent-size "$stage/usr" | cut -f1)
cat >"$stage/DEBIAN/control" <<TEXT
Package: afweging
Version: $version
Architecture: amd64
Maintainer: The Afweging developers <afweging@localhost>
Installed-Size: $size
Depends: $depends
Section: science
Priority: optional
Description: what budget choices in Dutch re-integration policy do to people and to money
 A parallel agent-based simulator of people on Dutch social assistance
 (bijstand), the municipalities and klantmanagers that help them, and the
 labour market they return to. It compares policies on the same synthetic
 people with the same luck.
TEXT
(cd "$stage" && find usr -type f -printf '%p\0' | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
chmod 644 "$stage"/DEBIAN/*
find "$stage" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
package=$out/afweging_${version}_amd64.deb
dpkg-deb --root-owner-group -Zxz --build "$stage" "$package" >/dev/null
(cd "$out" && sha256sum "$(basename "$package")")
