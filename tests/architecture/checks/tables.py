# SPDX-License-Identifier: EUPL-1.2
"""The pages of state, parameters and law are what the program reads."""

import make_tables
from project import Finding


def unlisted_law(project):
    """Every field of a row of law is in the table of numbers, under its own name."""
    if not project.exists(make_tables.LAW):
        return
    keys = {field: key for key, _, _, _, field, _ in make_tables.law_numbers(project)}
    for field in make_tables.law_fields(project):
        if field != "from" and keys.get(field) != field:
            yield Finding(make_tables.LAW, 0, f"no row of statute_numbers is called {field}")


def check(project):
    yield from unlisted_law(project)
    for page, text in make_tables.pages(project).items():
        if not project.exists(page):
            yield Finding(page, 0, "does not exist: run tests/architecture/make_tables.py")
        elif project.text(page) != text:
            old, new = project.text(page).splitlines(), text.splitlines()
            line = next((i for i, (a, b) in enumerate(zip(old, new), start=1) if a != b),
                        min(len(old), len(new)) + 1)
            yield Finding(page, line, "is out of date: run tests/architecture/make_tables.py")
