#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# count_instructions.sh PROGRAM [--record]: counts the instructions of the months of a fixed run
# and prints the ratio to instructions.txt. Fails above 1.05: a growth of more than 5 % belongs
# explained in the change that causes it, which then records the new number.
set -eu
here=$(dirname "$0")
record="$here/instructions.txt"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
valgrind --tool=callgrind --callgrind-out-file="$scratch/out" --toggle-collect='*next_month*' \
    "$1" >"$scratch/stdout" 2>"$scratch/stderr"
people=$(sed -n 's/ person-months//p' "$scratch/stdout")
count=$(sed -n 's/.*Collected : *//p' "$scratch/stderr")
if [ "${2:-}" = "--record" ]; then
    echo "$count" >"$record"
fi
before=$(cat "$record")
awk -v now="$count" -v before="$before" -v people="$people" 'BEGIN {
    printf "%d instructions, %.0f a person-month, %.3f of the recorded %d\n",
           now, now / people, now / before, before
    exit now > 1.05 * before
}'
