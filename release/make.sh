#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The archive of a release, of a static program that was built in a folder.
# Example: release/make.sh build/static build/archives build/dist
set -euo pipefail
build=$(cd "$1" && pwd) archives=$(cd "$2" && pwd)
mkdir -p "$3"
out=$(cd "$3" && pwd)
cd "$(dirname "$(readlink -f "$0")")/.."
export LC_ALL=C TZ=UTC
umask 022
version=$(sed -n 's/^project(afweging VERSION \([0-9.]*\) .*/\1/p' CMakeLists.txt)
commit=$(git rev-parse HEAD)
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
name=afweging-$version-linux-x86_64
stage=$out/$name
rm -rf "$stage" "$out/$name.tar.gz"
mkdir -p "$stage"
cmake --install "$build" --prefix "$stage" >/dev/null
mv "$stage/bin/afweging" "$stage/afweging"
rm -rf "${stage:?}/bin" "${stage:?}/share/doc"
cp LICENSE CHANGELOG.md CITATION.cff THIRD-PARTY.md "$stage/"
sed "s/@VERSION@/$version/g" release/README-archive.md.in >"$stage/README.md"
git ls-files -z docs | while IFS= read -r -d '' file; do
  mkdir -p "$stage/$(dirname "$file")"
  cp "$file" "$stage/$file"
done
day=$(date --utc --date="@$SOURCE_DATE_EPOCH" +%Y-%m-%d)
python3 -B release/help_pages.py "$stage/afweging" "$stage/man" "$version" "$day"
mkdir -p "$stage/completions"
mv "$stage/man/afweging.bash" "$stage/completions/"
python3 -B release/parts.py "$build/afweging.map" "$stage/afweging" "$archives"/libxlsxwriter-RELEASE_* \
  app/web/package-lock.json "$version" "$commit" "$SOURCE_DATE_EPOCH" "$stage"
sums=$(cd "$stage" && find . -type f -printf '%P\0' | sort -z | xargs -0 sha256sum)
printf '%s\n' "$sums" >"$stage/SHA256SUMS"
tar --sort=name --format=gnu --owner=0 --group=0 --numeric-owner --mode=u+rwX,go+rX,go-w \
  --mtime="@$SOURCE_DATE_EPOCH" -C "$out" -cf - "$name" | gzip -9n >"$out/$name.tar.gz"
rm -rf "$stage"
(cd "$out" && sha256sum "$name.tar.gz" >"$name.tar.gz.sha256" && cat "$name.tar.gz.sha256")
