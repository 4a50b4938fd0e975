#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The same run gives the same bytes: however many threads, whatever instruction set, compiler or
# optimisation, and for each replicate alone.
#
#   bits.sh threads PROGRAM            1, 2, 3 and 7 threads
#   bits.sh isa PROGRAM                every instruction set that this processor has
#   bits.sh other PROGRAM OTHER FOLDER what another compiler, or none of its optimisation, makes of
#                                      the same run: OTHER is afweging-digest-run, FOLDER scenarios/
#
# Ends with 77 (skipped) when the other build is not there, unless AFWEGING_BITS=all.
set -euo pipefail

case_name=$1
program=$2
other=${3:-}
data=${4:-}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
scenarios=(basis werkloont)
people=2500
months=14
replicates=3

# digest_of PROGRAM SCENARIO OPTIONS...: the hash of a small run.
digest_of() {
  local binary=$1 scenario=$2
  shift 2
  local file="$folder/$RANDOM$RANDOM.h5"
  "$binary" run "$scenario" --seed 7 --draws 0 --people "$people" --months "$months" --replicates "$replicates" \
    -o "$file" "$@" >/dev/null
  "$binary" digest "$file" | awk '{print $NF}'
}

failures=0
same() {
  local what=$1 expected=$2 found=$3
  if [[ $expected =~ ^[0-9a-f]{64}$ && $expected == "$found" ]]; then
    echo "same bytes: $what"
  else
    echo "OTHER BYTES: $what: $found, expected $expected"
    failures=$((failures + 1))
  fi
}

if [[ $case_name == other && ! -x $other ]]; then
  echo "not built: $other"
  if [[ ${AFWEGING_BITS:-} == all ]]; then exit 1; fi
  exit 77
fi

unset AFWEGING_ISA
for scenario in "${scenarios[@]}"; do
  reference=$(digest_of "$program" "$scenario" --threads 1)
  case $case_name in
    threads)
      for threads in 2 3 7; do
        same "$scenario, $threads threads" "$reference" \
          "$(digest_of "$program" "$scenario" --threads "$threads")"
      done
      ;;
    isa)
      ran=0
      for isa in base v3 v4; do
        if found=$(AFWEGING_ISA=$isa digest_of "$program" "$scenario" --threads 2 2>"$folder/err"); then
          same "$scenario, instruction set $isa" "$reference" "$found"
          ran=$((ran + 1))
        else
          grep -q AFWEGING_ISA "$folder/err" || { cat "$folder/err"; exit 1; }
          echo "this processor does not have: $isa"
        fi
      done
      ((ran > 0)) || failures=$((failures + 1))
      ;;
    other)
      same "$scenario, $other" "$reference" \
        "$("$other" "$data" "$scenario" 7 "$people" "$months" "$replicates" 2)"
      ;;
  esac
done
exit $((failures > 0))
