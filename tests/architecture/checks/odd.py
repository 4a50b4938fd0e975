# SPDX-License-Identifier: EUPL-1.2
"""The ODD is the code: it links the page of every rule, and tells the steps of a month in order."""

from odd_tables import LINK, MONTH, ODD, STEP, STEPS, pages_of_rules, steps_of_month
from project import Finding


def steps_told(text):
    """(line, step) of every row of the tables of steps."""
    for table in STEPS.finditer(text):
        for row in STEP.finditer(table[0]):
            yield text.count("\n", 0, table.start() + row.start()) + 1, row[1]


def check(project):
    text = project.text(ODD)
    linked = set(LINK.findall(text))
    for page, path in sorted(pages_of_rules(project).items()):
        if page not in linked:
            yield Finding(ODD, 0, f"no link to {page}, the page of rules in {path}")
    told = list(steps_told(text))
    months = [step for phase in steps_of_month(project) for step in phase]
    for (number, step), called in zip(told, months):
        if step != called:
            yield Finding(ODD, number, f"tells {step} where {MONTH} calls {called}")
            return
    for number, step in told[len(months):]:
        yield Finding(ODD, number, f"tells {step}, and {MONTH} has no more steps")
    for step in months[len(told):]:
        yield Finding(ODD, 0, f"does not tell {step}, which {MONTH} calls last")
