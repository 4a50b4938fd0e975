# SPDX-License-Identifier: EUPL-1.2
"""Adds files of this version to tests/archive: small results, and a scenario as `new` writes one.

archive.py PROGRAM          at a release, before its tag; does nothing to files that are there
archive.py PROGRAM NAME     the same of a version under way: 2026-11-28
"""

import gzip
import json
import subprocess
import sys
import tempfile
from pathlib import Path

ARCHIVE = Path(__file__).resolve().parent.parent / "tests" / "archive"
RUNS = {
    "": "run basis --seed 1 --people 300 --months 4 --draws 0 --replicates 2",
    "-draws": "run basis --seed 1 --people 100 --months 2 --draws 2 --replicates 2",
}
SCENARIO = "new scenario {name} --instrument werkfit:50000 --lang en"


def told(program, folder, command):
    return subprocess.run([program, *command.split()], capture_output=True, text=True, check=True,
                          cwd=folder).stdout


def entry(name, made_by, command, more):
    lines = [f'["{name}"]', f'written_by = "{made_by}"', f'command = "afweging {command}"', "exit = 0"]
    return "\n".join(lines + more) + "\n"


def main(program, name=None):
    program = str(Path(program).resolve())
    made_by = told(program, ".", "--version").splitlines()[0].removeprefix("afweging ")
    version = name or made_by.split()[0]
    expected = ARCHIVE / "expected.toml"
    text = expected.read_text(encoding="utf-8") if expected.exists() else ""
    added = []
    for ending, run in RUNS.items():
        name = f"results/{version}{ending}.h5.gz"
        if not (ARCHIVE / name).exists():
            with tempfile.TemporaryDirectory() as folder:
                told(program, folder, f"{run} -o x.h5")
                digests = json.loads(told(program, folder, "digest x.h5 --json"))["result"]["digests"]
                packed = gzip.compress((Path(folder) / "x.h5").read_bytes(), mtime=0)
            (ARCHIVE / name).parent.mkdir(exist_ok=True)
            (ARCHIVE / name).write_bytes(packed)
            added.append(entry(name, made_by, run, [f'digest = "{digests[0]["digest"]}"']))
    plan = "plan-" + version.replace(".", "-")
    command = SCENARIO.format(name=plan)
    if not (ARCHIVE / f"scenarios/{plan}.toml").exists():
        told(program, ARCHIVE / "scenarios", command)
        added.append(entry(f"scenarios/{plan}.toml", made_by, command, []))
    expected.write_text("\n".join(filter(None, [text, *added])), encoding="utf-8")
    print(f"{len(added)} files of {version} are new in tests/archive")


if __name__ == "__main__":
    main(*sys.argv[1:])
