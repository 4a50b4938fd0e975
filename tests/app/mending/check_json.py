# SPDX-License-Identifier: EUPL-1.2
"""Mends files with nothing but what `check --json` says: each repair is carried out, none is understood."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAM = sys.argv[1]
SCENARIO = """extends = "basiss"
[scenario]
name = "één plan"   # “aanhaling”
[run]
municipality = "gemideld-100k"
[levers]
alocation = "need"
enforcement = 40
"""
TRIAL = """[trial]
name = "x"
label_nl = "x"
label_en = "x"
scenario = "werkloont"
design = "lotery"
subjects = "applicants"
first_month = 2025-02-01
last_month = "2026-1"
horizon_months = "36"
share_treated = 50

[treatment]
instruments = ["werklont"]
other_instruments = "none"
money = "enough"

[run]
replicates = 16

[[outcomes]]
outcome = "left"
month = 12.0
"""
SWEEP = """[sweep]
name = "x"
label_nl = "x"
scenario = "basis"
design = "splits"
money_eur_per_year = € 1.400.000,-
instruments = ["vakscholing"]
"""


def check(path):
    done = subprocess.run([PROGRAM, "check", str(path), "--json", "--people", "500", "--draws", "0", "--replicates",
                           "2", "--months", "12"], capture_output=True, text=True, check=False)
    return done.returncode, json.loads(done.stdout)


def problems_in(told):
    error = told.get("error") or told["result"]
    assert error["problems_version"] == 1, error
    return error["problems"]


def apply(text, problems):
    """Carries out every edit, from behind; lines and columns count from 1, columns in characters."""
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:i]) for i in range(len(lines))]

    def place(line, column):
        return starts[line - 1] + column - 1 if line <= len(starts) else len(text)

    edits = [edit for problem in problems if problem["repair"] for edit in problem["repair"]["edits"]]
    spans = [(place(e["line"], e["column"]), place(e["end_line"], e["end_column"]), e["text"]) for e in edits]
    for begin, end, new in reversed(sorted(spans, key=lambda span: span[0])):
        text = text[:begin] + new + text[end:]
    return text


def mended_in(passes, name, text, folder):
    """Mends a file until it is right; fails when that takes more passes."""
    path = Path(folder) / name
    for done in range(passes + 1):
        path.write_text(text, encoding="utf-8")
        code, told = check(path)
        problems = problems_in(told)
        if code == 0:
            assert not problems, problems
            print(f"{name}: right after {done} passes")
            return
        assert problems and all(p["file"] == str(path) for p in problems), told
        for problem in problems:
            assert (problem["repair"] is None) == ("no_repair" in problem), problem
        text = apply(text, problems)
    raise AssertionError(f"{name}: {passes} passes were not enough:\n{text}\n{problems}")


def main():
    with tempfile.TemporaryDirectory() as folder:
        # A scenario that extends nothing that there is is not read further: a second pass.
        mended_in(2, "scenario.toml", SCENARIO, folder)
        mended_in(2, "onderzoek.toml", TRIAL, folder)
        # A number that TOML cannot read hides what is beside it.
        mended_in(2, "verkenning.toml", SWEEP, folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
