#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Says of each commit of a range whether its program gives the digests of this folder's digests.txt:
# hash, "equal" or "OTHER: names", title. A commit runs its own scenarios, since names of numbers
# may change on the way; one from before the net runs the net of this folder.
#
#   digests_of_commits.sh FROM..TO
#
# All commits are built in one folder, build/commits, one after the other. Their source lies at one
# place too, so that ccache finds what it compiled before. Ends with 1 if one of them is not equal.
set -euo pipefail

range=$1
here=$(dirname "$(readlink -f "$0")")
root=$(readlink -f "$here/../..")
tree=$root/build/commits/tree
build=$root/build/commits/build
folder=$(mktemp -d)
clean_up() {
  git -C "$root" worktree remove --force "$tree" 2>/dev/null || true
  rm -rf "$folder"
}
trap clean_up EXIT

# names_of_others FOUND: the scenarios whose digest is another one, or that one side has not.
names_of_others() {
  diff <(sort "$here/digests.txt") <(sort "$1") | awk '/^[<>]/ {print $2}' | sort -u | tr '\n' ' '
}

verdict() {
  if ! { cmake -S "$tree" -B "$build" -G Ninja -D CMAKE_BUILD_TYPE=Release -D AFWEGING_TESTS=OFF &&
    cmake --build "$build" --parallel "$(nproc)" --target afweging; } >"$folder/log" 2>&1; then
    echo "OTHER: does not build ($(grep -m 1 -E 'error|Error' "$folder/log" || true))"
    return
  fi
  local script=$tree/tests/net/digests.sh
  if [[ ! -x $script ]]; then
    mkdir -p "$tree/tests/net"
    cp -r "$here"/digests.sh "$here"/*.toml "$here"/instruments "$tree/tests/net/"
  fi
  if ! "$script" "$build/bin/afweging" >"$folder/found" 2>"$folder/log"; then
    echo "OTHER: does not run ($(head -n 1 "$folder/log"))"
    return
  fi
  local others
  others=$(names_of_others "$folder/found")
  if [[ -z $others ]]; then echo equal; else echo "OTHER: ${others% }"; fi
}

mapfile -t commits < <(git -C "$root" rev-list --reverse "$range")
if ((${#commits[@]} == 0)); then
  echo "no commits in $range" >&2
  exit 2
fi
mkdir -p "$root/build/commits"
git -C "$root" worktree remove --force "$tree" 2>/dev/null || true
git -C "$root" worktree prune
git -C "$root" worktree add --detach --quiet "$tree" "${commits[0]}"
failures=0
for commit in "${commits[@]}"; do
  git -C "$tree" clean -fdq
  git -C "$tree" checkout --quiet --force --detach "$commit"
  answer=$(verdict)
  [[ $answer == equal ]] || failures=$((failures + 1))
  echo "$(git -C "$tree" log -1 --format=%h) $answer $(git -C "$tree" log -1 --format=%s)"
done
exit $((failures > 0))
