#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Runs the net and the shipped scenarios, and prints a line for each: name, hash of all results.
#
#   digests.sh PROGRAM            the net of this folder and the scenarios that the program ships with
#   digests.sh PROGRAM FOLDER     the scenarios of that folder alone
set -euo pipefail

program=$1
here=$(dirname "$(readlink -f "$0")")
net=${2:-$here}
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
unset AFWEGING_DATA AFWEGING_ISA

# The shipped data, and instruments that are there for the net alone. Programs that know instruments
# beside a scenario would meet these twice, so the scenarios are read from a folder of their own.
data=$results/data
mkdir -p "$data/evidence"
cp -r "$here"/../../scenarios/{parameters,instruments,mechanisms,municipalities,statute,glossary} "$data/"
cp "$here"/../../scenarios/*.toml "$data/"
cp "$here"/../../calibration/evidence/evidence.csv "$data/evidence/"
cp "$here"/instruments/*.toml "$data/instruments/"
mkdir "$results/net"
cp "$net"/*.toml "$results/net/"

# line NAME SCENARIO OPTIONS...: runs a scenario and prints its line.
line() {
  local name=$1 scenario=$2 hash
  shift 2
  "$program" run "$scenario" --seed 20250601 --draw 0 --threads 1 -o "$results/run.h5" --force "$@" \
    >"$results/told" 2>&1 || {
    echo "$name: did not run" >&2
    cat "$results/told" >&2
    return 1
  }
  hash=$("$program" digest "$results/run.h5" | awk '{print $NF}')
  if [[ ! $hash =~ ^[0-9a-f]{64}$ ]]; then
    echo "$name: no digest: $hash" >&2
    return 1
  fi
  echo "$name $hash"
}

for file in "$results"/net/*.toml; do
  AFWEGING_DATA=$data line "net/$(basename "$file" .toml)" "$file"
done
if (($# == 1)); then
  for scenario in basis bezuiniging caseload contact schulden-eerst werkloont; do
    line "$scenario" "$scenario" --people 1100 --months 26 --replicates 2
  done
fi
