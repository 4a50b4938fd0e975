# SPDX-License-Identifier: EUPL-1.2
"""Runs one check: on the project (must find nothing) or on its fixture (must find what it says).

run_check.py NAME ROOT               exit 0 when the check has no findings
run_check.py NAME --must-fail        exit 0 when the check reports exactly the fixture's expectations
"""

import importlib
import sys
import tempfile
from pathlib import Path

from project import Project

HERE = Path(__file__).resolve().parent


def unpack(archive, folder):
    """Writes the files of a fixture and returns the expected findings.

    `=== path` starts a file; `@repeat N text` stands for N lines; `@slash@` for a slash (so that
    a fixture can hold what must not be in the project). The file `expected` has a line a finding.
    """
    files, lines = {}, None
    for line in archive.read_text(encoding="utf-8").replace("@slash@", "/").splitlines():
        if line.startswith("=== "):
            lines = files.setdefault(line[4:].strip(), [])
        elif line.startswith("@repeat "):
            _, count, text = line.split(" ", 2)
            lines.extend([text] * int(count))
        elif lines is not None:
            lines.append(line)
    expected = [e for e in files.pop("expected") if e.strip()]
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(content) + "\n", encoding="utf-8")
    return expected


def must_fail(check, name):
    """Whether every expected finding is reported and nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        expected = unpack(HERE / "fixtures" / f"{name}.txt", Path(folder))
        found = [str(f) for f in check(Project(folder))]
    missed = [e for e in expected if not any(f.startswith(e) for f in found)]
    extra = [f for f in found if not any(f.startswith(e) for e in expected)]
    for line in missed:
        print("not reported:", line)
    for line in extra:
        print("not expected:", line)
    return bool(expected) and not missed and not extra


def main(arguments):
    name, target = arguments
    check = importlib.import_module(f"checks.{name}").check
    if target == "--must-fail":
        return 0 if must_fail(check, name) else 1
    findings = sorted(set(check(Project(target))))
    for finding in findings:
        print(finding)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
