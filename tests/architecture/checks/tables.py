# SPDX-License-Identifier: EUPL-1.2
"""The pages of state and parameters are what the program reads."""

import make_tables
from project import Finding


def check(project):
    for page, text in make_tables.pages(project).items():
        if not project.exists(page):
            yield Finding(page, 0, "does not exist: run tests/architecture/make_tables.py")
        elif project.text(page) != text:
            old, new = project.text(page).splitlines(), text.splitlines()
            line = next((i for i, (a, b) in enumerate(zip(old, new), start=1) if a != b),
                        min(len(old), len(new)) + 1)
            yield Finding(page, line, "is out of date: run tests/architecture/make_tables.py")
