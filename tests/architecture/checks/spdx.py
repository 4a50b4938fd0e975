# SPDX-License-Identifier: EUPL-1.2
"""Every source opens with its licence and one line that says what the file is."""

from project import CPP, SCRIPT, Finding

TAG = "SPDX-License-Identifier: EUPL-1.2"


def check(project):
    for path in project.files(*CPP, *SCRIPT):
        lines = [line for line in project.text(path).splitlines() if not line.startswith("#!")][:2]
        if not lines or lines[0].strip(" #/*") != TAG:
            yield Finding(path, 1, f"does not open with {TAG}")
        elif len(lines) < 2 or not lines[1].strip(" #/*\""):
            yield Finding(path, 2, "no line says what the file is")
