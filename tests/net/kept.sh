#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# For a change by which results gain datasets, so that every digest is new: do those that there were
# keep every value? Runs the net and the shipped scenarios with both programs and compares, replicate
# by replicate and month by month, everything that the program of before tells.
#
#   kept.sh BEFORE AFTER     prints which datasets lost or changed how many values; fails on any
set -euo pipefail

before=$1
after=$2
here=$(dirname "$(readlink -f "$0")")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
unset AFWEGING_DATA AFWEGING_ISA

data=$folder/data
mkdir -p "$data/evidence" "$folder/net"
cp -r "$here"/../../scenarios/{parameters,instruments,mechanisms,municipalities,statute,glossary} "$data/"
cp "$here"/../../scenarios/*.toml "$data/"
cp "$here"/../../calibration/evidence/evidence.csv "$data/evidence/"
cp "$here"/instruments/*.toml "$data/instruments/"
cp "$here"/*.toml "$folder/net/"

# values PROGRAM SCENARIO OPTIONS...: all values of a run, a line each, sorted.
values() {
  local program=$1 scenario=$2
  shift 2
  rm -rf "$folder/tables"
  AFWEGING_DATA=$data "$program" run "$scenario" --seed 20250601 --draw 0 --threads 1 -o "$folder/run.h5" \
    --force "$@" >/dev/null
  "$program" export "$folder/run.h5" --csv --by-replicate -o "$folder/tables" >/dev/null
  cat "$folder"/tables/*-by-replicate.csv | grep -v '^dataset,' | sort
}

lost=0
# hold SCENARIO OPTIONS...: one scenario by both programs.
hold() {
  values "$before" "$@" >"$folder/before.txt"
  values "$after" "$@" >"$folder/after.txt"
  comm -23 "$folder/before.txt" "$folder/after.txt" >"$folder/lost.txt"
  echo "$(basename "$1" .toml): $(wc -l <"$folder/before.txt") values before," \
    "$(wc -l <"$folder/lost.txt") of them changed, $(wc -l <"$folder/after.txt") values now"
  cut -d, -f1,6 "$folder/lost.txt" | sort | uniq -c | sed 's/^/  /'
  lost=$((lost + $(wc -l <"$folder/lost.txt")))
}

for file in "$folder"/net/*.toml; do hold "$file"; done
for scenario in basis bezuiniging caseload contact schulden-eerst werkloont; do
  hold "$scenario" --people 1100 --months 26 --replicates 2
done
((lost == 0)) || { echo "$lost values changed"; exit 1; }
