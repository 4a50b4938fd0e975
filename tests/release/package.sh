#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# A Debian package: unpacks, runs, its page is a page, and lintian finds no error.
# Example: tests/release/package.sh build/dist/afweging_0.1.0_amd64.deb
set -euo pipefail
package=$(readlink -f "$1")
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
dpkg-deb -x "$package" "$root"
dpkg-deb -f "$package" Depends
cd "$root"
"$root/usr/bin/afweging" --version --lang en | grep -F "$root/usr/share/afweging"
"$root/usr/bin/afweging" doctor --lang en
if command -v man >/dev/null; then
  MANWIDTH=80 man --warnings -l "$root/usr/share/man/man1/afweging.1.gz" >"$root/page" 2>"$root/warnings"
  [[ ! -s $root/warnings ]] || { head "$root/warnings" && exit 1; }
fi
bash -n "$root/usr/share/bash-completion/completions/afweging"
if command -v lintian >/dev/null; then
  lintian --fail-on error --tag-display-limit 0 "$package"
fi
echo "the package works"
