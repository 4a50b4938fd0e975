#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Which lines of agents/ does the net not reach? Needs gcovr and the build of ./run coverage. A line
# that is compiled more than once (a template, an instruction set) is reached when one copy is.
#
#   coverage.sh                runs the net and prints every line of agents/ that it does not reach
#   coverage.sh than FILE      the same, but only lines that the tests of FILE do reach
#   coverage.sh count FILE     writes what was reached since the counters were cleared: after
#                              ./run coverage, what all tests reach
#   coverage.sh clear          clears the counters
set -euo pipefail

here=$(dirname "$(readlink -f "$0")")
root=$(readlink -f "$here/../..")
build=$root/build/coverage
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

clear_counters() { find "$build" -name '*.gcda' -delete; }

# count FILE FOLDERS...: what the objects of these folders say of agents/, as JSON.
count() {
  local file=$1
  shift
  # Counters of many threads lose a count now and then, which gcovr would take for an error.
  gcovr --root "$root" --object-directory "$build" --filter "$root/agents/" \
    --gcov-ignore-parse-errors --json --output "$file" "$@"
}

# not_reached NET [TESTS]: as path:line: text. Lines that tests alone compile count only with TESTS.
not_reached() {
  python3 - "$root" "$@" <<'PYTHON'
import json
import pathlib
import sys

root = pathlib.Path(sys.argv[1])


def counts(path):
    lines = {}
    for file in json.loads(pathlib.Path(path).read_text())["files"]:
        for line in file["lines"]:
            if not line.get("gcovr/noncode"):
                at = (file["file"], line["line_number"])
                lines[at] = max(lines.get(at, 0), line["count"])
    return lines


net = counts(sys.argv[2])
asked = {at for at, n in counts(sys.argv[3]).items() if n > 0} if len(sys.argv) > 3 else set(net)
missing = sorted(at for at in asked if net.get(at, 0) == 0)
for path, number in missing:
    print(f"{path}:{number}: {(root / path).read_text().splitlines()[number - 1].strip()}")
print(f"{len(missing)} of {len(asked)} lines")
PYTHON
}

run_net() {
  clear_counters
  "$here/digests.sh" "$build/bin/afweging" >/dev/null
  count "$folder/net.json" "$build/agents"
}

case ${1:-net} in
  net) run_net && not_reached "$folder/net.json" ;;
  than) run_net && not_reached "$folder/net.json" "$2" ;;
  count) count "$2" "$build/agents" "$build/tests" ;;
  clear) clear_counters ;;
  *) sed -n '3,11p' "$0" && exit 2 ;;
esac
