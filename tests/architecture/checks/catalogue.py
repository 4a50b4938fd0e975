# SPDX-License-Identifier: EUPL-1.2
"""Every shipped instrument has a page and a shipped scenario that uses it, or it is said why not."""

from entry_table import INSTRUMENTS, PAGES, instruments, used_by
from project import Finding

# Instruments that no shipped scenario uses, with the reason. Whoever uses one takes it off the list.
UNUSED = {
    "caseload-reduction": "for the caseload there is a lever",
    "energiecompensatie": "to be compared with energiefixers",
    "energiefixers": "to be compared with energiecompensatie",
    "jobcoaching": "no scenario yet",
    "maandtoeslag": "no scenario yet",
    "maatwerkbudget": "no scenario yet",
    "mentorwijs": "no scenario yet",
    "saneringskrediet": "no scenario yet",
    "schuldhulp-24": "an older length of the plan of schuldhulp-18",
    "schuldhulp-36": "an older length of the plan of schuldhulp-18",
    "sociale-onderneming": "no scenario yet",
    "superrr": "no scenario yet",
    "vip": "no scenario yet",
    "werkfit": "no scenario yet",
}


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
