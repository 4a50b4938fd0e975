# SPDX-License-Identifier: EUPL-1.2
"""Every shipped instrument has a page and a shipped scenario that uses it, or it is said why not."""

from entry_table import INSTRUMENTS, PAGES, instruments, used_by
from project import Finding

# Instruments that no shipped scenario uses, with the reason. Whoever uses one takes it off the list.
UNUSED = {}


def check(project):
    users = used_by(project)
    for key in instruments(project):
        path = f"{INSTRUMENTS}/{key}.toml"
        if not project.exists(f"{PAGES}/{key}.md"):
            yield Finding(path, 0, f"has no page {PAGES}/{key}.md")
        if key not in users and key not in UNUSED:
            yield Finding(path, 0, "no shipped scenario uses it")
        if key in users and key in UNUSED:
            yield Finding(path, 0, f"{users[key][0]} uses it: take it off the list of unused in "
                                   "tests/architecture/checks/catalogue.py")
