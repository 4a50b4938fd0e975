# SPDX-License-Identifier: EUPL-1.2
"""Everything that is reported has a label in English and one in Dutch, and none is empty."""

import re

from macro_lists import macro_lists
from project import Finding

# Texts of a row, by the macro that it calls: both labels, and what is told beside them.
TEXTS = {"KIND": 2, "LINE": 2, "ACCOUNT": 2, "EVENT": 5, "COUNTS": 5, "SUMS": 5, "SHARES": 5, "CHANNEL": 4,
         "MEASURE": 5}
# Lists that must be found, wherever in agents/ they stand: else this check looks at nothing.
REPORTED = ("AFWEGING_STATUSES", "AFWEGING_GROUPS", "AFWEGING_POTS", "AFWEGING_LINES", "AFWEGING_ACCOUNTS",
            "AFWEGING_EVENTS", "AFWEGING_GAUGES", "AFWEGING_CHANNELS",
            "AFWEGING_INSTRUMENT_MEASURES", "AFWEGING_POT_MEASURES", "AFWEGING_MARKET_MEASURES")
KIND = re.compile(r"^AFWEGING_KIND\(\w+,\s*\w+,\s*(AFWEGING_\w+)\)", re.MULTILINE)


def check_lists(project):
    """The rows of the lists of agents/, and that the lists which must be there have some."""
    with_rows, used = set(), {}
    for path in project.files(".hpp", under=("agents",)):
        for kind in KIND.findall(project.text(path)):
            used.setdefault(kind, path)
        for name, _, rows in macro_lists(project, path):
            for row in rows:
                wanted = TEXTS.get(row.macro)
                if wanted is None:
                    continue
                with_rows.add(name)
                texts = row.texts()
                if len(texts) < wanted or not all(texts):
                    yield Finding(path, row.line, f"{row.key} needs an English and a Dutch label")
    for name in REPORTED:
        if name not in with_rows:
            yield Finding("agents", 0, f"no row of {name} is found")
    for name, path in used.items():
        if name not in with_rows and name not in REPORTED:
            yield Finding(path, 0, f"no row of {name} is found")


def check(project):
    yield from check_lists(project)
