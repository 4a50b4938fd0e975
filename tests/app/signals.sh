#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Signals as a shell meets them: each ends with the code of docs/guide/exit-codes.md and leaves no file
# that is half written. Usage: signals.sh PROGRAM
set -uo pipefail

program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failures=0

# expect WHAT CODE FOUND: one line of the report.
expect() {
  if [[ $2 == "$3" ]]; then
    echo "good: $1"
  else
    echo "WRONG: $1: $3, expected $2"
    failures=$((failures + 1))
  fi
}

# The reader is gone before the first line comes.
(
  sleep 0.5
  "$program" list parameters 2>"$folder/err"
  echo $? >"$folder/code"
) | true
expect "a reader that stops" 141 "$(cat "$folder/code")"
expect "... without a word" "" "$(cat "$folder/err")"

(
  ulimit -f 1
  "$program" run basis --seed 1 --draws 0 --people 400 --months 6 --replicates 3 -o "$folder/x.h5"
) >/dev/null 2>"$folder/err"
expect "a file that may not be that large" 5 $?
expect "... says that the disk is full or the file too large" 1 "$(grep -c 'te groot' "$folder/err")"

for signal in HUP TERM; do
  "$program" run basis --seed 1 --draws 0 --people 20000 --replicates 200 -o "$folder/x.h5" >/dev/null 2>&1 &
  sleep 0.7
  kill -s "$signal" $!
  wait $!
  expect "SIG$signal while it runs" 75 $?
done

rm "$folder/err" "$folder/code"
expect "no file is left" "" "$(ls -A "$folder")"
exit $((failures > 0))
