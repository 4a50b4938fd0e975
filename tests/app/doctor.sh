#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# The self-test passes. When numbers change on purpose, AFWEGING_BLESS=1 puts the digest that is
# found into the known one, if all ways of running agree on it.
#
#   doctor.sh PROGRAM KNOWN_DIGEST_FILE
set -euo pipefail
program=$1
known=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

if "$program" doctor -o "$folder" --lang en; then exit 0; fi
[[ ${AFWEGING_BLESS:-} == 1 ]] || exit 1

mapfile -t found < <("$program" doctor -o "$folder" --lang en | sed -n 's/^WRONG *small world.*: //p' |
  sort -u)
if ((${#found[@]} != 1)) || [[ ! ${found[0]} =~ ^[0-9a-f]{64}$ ]]; then
  echo "not blessed: the ways of running do not agree: ${found[*]}"
  exit 1
fi
echo "${found[0]}" >"$known"
echo "blessed: ${found[0]}; build again to put it into the program"
