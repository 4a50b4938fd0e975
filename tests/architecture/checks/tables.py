# SPDX-License-Identifier: EUPL-1.2
"""The pages of state, parameters and law, and the example of a parameter, are what the program
reads; no table has a row twice, as a merge of two pages leaves it."""

import re
from difflib import SequenceMatcher

import make_tables
from catalogue_tables import INSTRUMENT_PAGES, INSTRUMENTS, keys_of
from project import Finding

EXAMPLE_PAGE = "docs/formats/parameters.md"
EXAMPLE = re.compile(r"```toml\n(\[[\w.]+\]\n.*?)```", re.DOTALL)


def without_remarks(text):
    return [re.sub(r"\s+#[^\"]*$", "", line) for line in text.strip().splitlines()]


def wrong_examples(project):
    """Lines of an example that the parameter files do not have in that table."""
    if not project.exists(EXAMPLE_PAGE):
        return
    page, files = project.text(EXAMPLE_PAGE), project.files(".toml", under=("scenarios/parameters",))
    for match in EXAMPLE.finditer(page):
        shown = without_remarks(match[1])
        first = page.count("\n", 0, match.start(1)) + 1
        real = next((without_remarks(part) for path in files
                     for part in project.text(path).split("\n\n")
                     if shown[0] in part.splitlines()), [])
        for number, line in enumerate(shown, start=first):
            if line not in real:
                yield Finding(EXAMPLE_PAGE, number, f"is not in scenarios/parameters: {line}")


def wrong_pages(project):
    """Instruments without a page of their own, or whose page does not tell their facts."""
    for key in keys_of(project, INSTRUMENTS):
        page = f"{INSTRUMENT_PAGES}/{key}.md"
        if not project.exists(page):
            yield Finding(page, 0, f"does not exist: {INSTRUMENTS}/{key}.toml has no page")
        elif f"<!-- written by make_tables.py from {INSTRUMENTS}/{key}.toml -->" not in project.text(page):
            yield Finding(page, 0, f"has no place for the facts of {INSTRUMENTS}/{key}.toml")


def doubled_rows(project):
    """Rows of one table that begin with the same name and say nearly the same."""
    for page in project.files(".md", under=("docs",)):
        rows = {}
        for number, line in enumerate(project.text(page).splitlines(), start=1):
            cells = line.split("|")
            if len(cells) < 4:
                rows = {}
                continue
            name, rest = cells[1].strip(), "|".join(cells[2:])
            if name.isdigit():  # of a code there is one row, whatever is said of it
                if rows.get(name) == cells[2]:
                    yield Finding(page, number, f"has this row of the table twice: {name}")
                rows[name] = cells[2]
            if name.startswith("`"):
                if name in rows and SequenceMatcher(None, rows[name], rest).ratio() > 0.6:
                    yield Finding(page, number, f"has this row of the table twice: {name}")
                rows.setdefault(name, rest)


def check(project):
    yield from doubled_rows(project)
    yield from wrong_examples(project)
    yield from wrong_pages(project)
    for page, text in make_tables.pages(project).items():
        if not project.exists(page):
            yield Finding(page, 0, "does not exist: run tests/architecture/make_tables.py")
        elif project.text(page) != text:
            old, new = project.text(page).splitlines(), text.splitlines()
            line = next((i for i, (a, b) in enumerate(zip(old, new), start=1) if a != b),
                        min(len(old), len(new)) + 1)
            yield Finding(page, line, "is out of date: run tests/architecture/make_tables.py")
