# SPDX-License-Identifier: EUPL-1.2
"""A room includes only the rooms below it, and spells includes from the repository root."""

import re

from project import CPP, ROOMS, Finding

BELOW = {
    "sim": set(),
    "agents": {"sim"},
    "scenarios": {"sim", "agents"},
    "output": {"sim", "agents"},
    "calibration": {"sim", "agents", "scenarios", "output"},
    "app": {"sim", "agents", "scenarios", "output", "calibration"},
    "tests": {"sim", "agents", "scenarios", "output", "calibration", "app"},
}
# Shared by all doors, so it knows none of them: values in, text out.
REPORT = "app/report/"
NOT_IN_REPORT = re.compile(
    r"app/(?!report/)|output/(hdf5/|atomic_file|export_csv|csv_parts|write_results|digest|seal|sha256)"
    r"|CLI/|hdf5|unistd\.h|sys/|thread$|mutex$|cstdio$|fstream$|iostream$|filesystem$")
INCLUDE = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]')


def problem(project, path, quote, target):
    if path.startswith(REPORT) and NOT_IN_REPORT.match(target):
        return f"{REPORT} takes values and gives text, it may not include {target}"
    room, other = path.split("/")[0], target.split("/")[0]
    if quote == "<":
        return f"a project header is included with quotes: {target}" if other in ROOMS else None
    if other not in ROOMS:
        return f"an include is spelled from the repository root: {target}"
    if other != room and other not in BELOW[room]:
        return f"{room} may not include {other}: {target}"
    if not project.exists(target):
        return f"included file does not exist: {target}"
    return None


def check(project):
    for path in project.files(*CPP, under=ROOMS):
        for number, line in project.lines(path):
            match = INCLUDE.match(line)
            message = match and problem(project, path, match[1], match[2])
            if message:
                yield Finding(path, number, message)
