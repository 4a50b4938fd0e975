# SPDX-License-Identifier: EUPL-1.2
"""Types every command of a page of stories, at a small size: each must do what it says.

story_commands.py PROGRAM PAGE
"""

import re
import subprocess
import sys
from pathlib import Path

SMALL = ["--people", "300", "--months", "12"]
# What is told apart by command: more to keep it small.
MORE = {"compare": SMALL + ["--replicates", "2", "--draws", "0"], "reach": SMALL + ["--replicates", "2"],
        "trace": SMALL, "story": SMALL, "trial": ["--people", "300", "--replicates", "2"], "explain": []}


def main(program, page):
    commands = sorted(set(re.findall(r"`afweging ([^`]+)`", Path(page).read_text(encoding="utf-8"))))
    failed = [] if len(commands) > 30 else ["the page has hardly any command"]
    for command in commands:
        words = command.split()
        if words[0] not in MORE:
            failed.append(f"{command}: of what size?")
            continue
        done = subprocess.run([program, *words, *MORE[words[0]]], capture_output=True, text=True,
                              check=False)
        if done.returncode != 0:
            failed.append(f"afweging {command}\n{done.stderr[-600:]}")
    print("\n".join(failed) or f"{len(commands)} commands do what they say")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
