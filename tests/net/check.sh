#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Holds the net against the digests on file.
#
#   check.sh file PROGRAM     all digests are those of digests.txt; AFWEGING_BLESS=1 writes them there
#   check.sh twin PROGRAM     a scenario as it stands has its digest, and another one after 1 %
set -euo pipefail

case_name=$1
program=$2
here=$(dirname "$(readlink -f "$0")")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

if [[ $case_name == file ]]; then
  "$here/digests.sh" "$program" >"$folder/found.txt"
  if [[ ${AFWEGING_BLESS:-} == 1 ]]; then
    cp "$folder/found.txt" "$here/digests.txt"
  fi
  if ! diff "$here/digests.txt" "$folder/found.txt" >"$folder/diff"; then
    echo "OTHER RESULTS (< on file in tests/net/digests.txt, > found):"
    cat "$folder/diff"
    exit 1
  fi
  echo "same results: $(wc -l <"$folder/found.txt") scenarios"
  exit 0
fi

# The twin: the smallest scenario that has the number.
name=duty
number='\(.*sanction_share\)" = 0.9$'
changed='\1" = 0.8'
on_file=$(grep "^net/$name " "$here/digests.txt")
mkdir "$folder/same" "$folder/other"
cp "$here/$name.toml" "$folder/same/"
sed "s/^$number/$changed/" "$here/$name.toml" >"$folder/other/$name.toml"
if cmp -s "$folder/same/$name.toml" "$folder/other/$name.toml"; then
  echo "the twin changes nothing: $name.toml has no line $number"
  exit 1
fi
same=$("$here/digests.sh" "$program" "$folder/same")
other=$("$here/digests.sh" "$program" "$folder/other")
if [[ $same != "$on_file" ]]; then
  echo "the scenario as it stands has other results than on file: $same"
  exit 1
fi
if [[ $other == "$on_file" ]]; then
  echo "a change of 1 % has the same digest: the net is blind"
  exit 1
fi
echo "1 % is seen"
