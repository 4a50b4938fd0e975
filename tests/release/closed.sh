#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# A tarball on a closed machine: an empty root with nothing else in it, no network, no rights.
# Example: tests/release/closed.sh build/dist/afweging-0.1.0-linux-x86_64.tar.gz
set -euo pipefail
tarball=$(readlink -f "$1")
root=$(mktemp -d)
trap 'chmod -R u+w "$root" && rm -rf "$root"' EXIT
tar -xzf "$tarball" -C "$root"
name=$(basename "$tarball" .tar.gz)
mkdir -p "$root/out" "$root/proc"
(cd "$root/$name" && sha256sum --check --quiet SHA256SUMS) && echo "SHA256SUMS: all files are whole"
if [[ $(file -b "$root/$name/afweging" 2>/dev/null || true) == *"dynamically linked"* ]] ||
  readelf -d "$root/$name/afweging" 2>/dev/null | grep -q NEEDED; then
  echo "the program asks for libraries" >&2
  exit 1
fi

# In a new user, network, mount and process namespace, and with no variable: there is nothing but the
# archive. The user is nobody special there.
inside_with_nothing() {
  local folder=$1
  shift
  env -i /usr/bin/unshare --user --map-user=1000 --net --mount --pid --fork \
    --mount-proc=/proc --root="$root" --wd="$folder" "$@"
}
program=/$name/afweging
step() { printf '   %s\n' "$*"; }

inside_with_nothing /out "$program" --version --lang en
step "doctor"
inside_with_nothing /out "$program" doctor --lang en
step "demo"
inside_with_nothing /out "$program" demo --lang en >"$root/out/demo.txt"
head -n 3 "$root/out/demo.txt"
step "run basis, few people"
inside_with_nothing /out "$program" run basis --seed 1 --people 500 --months 12 --draws 2 \
  -o basis.h5 --lang en >/dev/null
step "verify, report, export, sweeps"
inside_with_nothing /out "$program" verify basis.h5 --lang en
inside_with_nothing /out "$program" report basis --seed 1 --people 500 --months 12 --draws 2 -o r.html \
  --lang en >/dev/null
inside_with_nothing /out "$program" export basis.h5 --tabellen -o tables --lang en >/dev/null
inside_with_nothing /out "$program" list sweeps --lang en
ls -l "$root/out"

step "a folder that cannot be written: exit code 5, and a sentence"
mkdir -p "$root/closed"
chmod 555 "$root/closed"
code=0
# Rights bind who is not root: a user of its own without a map of root.
inside_with_nothing /closed "$program" run basis --seed 1 --people 200 --months 2 --draws 0 -o x.h5 \
  --lang en >/dev/null 2>"$root/out/said.txt" || code=$?
cat "$root/out/said.txt"
[[ $code == 5 ]]
step "without its data: exit code 5, and a sentence"
cp "$root/$name/afweging" "$root/out/alone"
code=0
inside_with_nothing /out /out/alone run basis --seed 1 --lang en 2>"$root/out/said.txt" || code=$?
cat "$root/out/said.txt"
[[ $code == 5 ]]
echo "the tarball works on a closed machine"
