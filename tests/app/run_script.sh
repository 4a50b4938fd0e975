#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# `./run afweging` hands its words on, looks for files where it is called, and builds what is missing.
# Usage: run_script.sh RUN_SCRIPT. With a stand-in for the program and for the tools that build it.
set -euo pipefail

tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
mkdir -p "$tree/copy" "$tree/elsewhere" "$tree/tools"
cp "$1" "$tree/copy/run"

fail() {
  echo "FAILED: $*"
  exit 1
}

# The program tells where it stands and what it was given, and ends with 42.
cat >"$tree/program" <<'END'
#!/bin/sh
pwd
for word in "$@"; do echo "<$word>"; done
exit 42
END
chmod +x "$tree/program"

# All packages are there; cmake "builds" by copying the stand-in.
printf '#!/bin/sh\nprintf "install ok installed"\n' >"$tree/tools/dpkg-query"
cat >"$tree/tools/cmake" <<END
#!/bin/sh
echo "\$*" >>"$tree/cmake.log"
mkdir -p "$tree/copy/build/release/bin"
cp "$tree/program" "$tree/copy/build/release/bin/afweging"
END
chmod +x "$tree"/tools/*
export PATH="$tree/tools:$PATH"

told=$(cd "$tree/elsewhere" && ../copy/run afweging run 'my plan.toml' --seed 1 2>"$tree/err") && code=0 || code=$?
[[ $code == 42 ]] || fail "exit code $code, not the program's 42"
expected=$(printf '%s\n' "$tree/elsewhere" '<run>' '<my plan.toml>' '<--seed>' '<1>')
[[ $told == "$expected" ]] || fail "the program got: $told"
grep -q 'target afweging' "$tree/cmake.log" || fail "it was not built"
grep -q 'AFWEGING_TESTS=OFF' "$tree/cmake.log" || fail "its first build is with tests"

rm "$tree/cmake.log"
(cd "$tree/elsewhere" && ../copy/run afweging >/dev/null) || true
[[ ! -e $tree/cmake.log ]] || fail "it was built though it was there"

(cd "$tree/elsewhere" && ../copy/run help) | grep -q './run afweging' || fail "the help is silent about it"
