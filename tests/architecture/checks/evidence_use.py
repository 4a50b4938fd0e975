# SPDX-License-Identifier: EUPL-1.2
"""What the table says a fact is used for is true, and no fact is used twice: what sets a number is
no target, what is kept to check is named by no number."""

import math
import tomllib

from citing import CONFLICTS, Citing, facts, targets
from evidence import EVIDENCE
from project import Finding

SET_BY = {"statute", "measured", "calibrated"}
BUDGETS = "docs/model/budgets-of-basis.md"
REACH = 2 * 1.96


class Known:
    def __init__(self, project):
        self.project = project
        self.citing = Citing(project)
        self.targets = {key: table for _, _, key, table in targets(project)}

    def has(self, path):
        return self.project.exists(path)

    def cites(self, path, fact):
        return self.has(path) and fact in self.project.text(path)


def served(row):
    return [part.strip() for part in row["serves"].split(";") if part.strip()]


def wrong_parameter(fact, name, known):
    if name in known.citing.keys and "." not in name:
        if not known.cites(f"scenarios/{name}.toml", fact) and not known.cites(BUDGETS, fact):
            yield f"{fact} serves {name}, which does not name it"
    elif name not in known.citing.numbers(fact):
        yield f"{fact} serves {name}, which does not name it"


def wrong_target(fact, name, known):
    table = known.targets.get(name)
    if table is None:
        yield f"{fact} serves no target: {name}"
    elif fact not in (*table["evidence"], *table.get("with", [])):
        yield f"{fact} serves {name}, which does not name it"


def wrong_validation(fact, name, known):
    test = f"tests/statistics/{name.removeprefix('test:')}.cpp"
    if name.startswith("test:") and not known.cites(test, fact):
        yield f"{fact} serves {name}, which does not name it"
    elif not name.startswith("test:") and name != "held_out":
        yield f"{fact} serves neither a test nor held_out: {name}"


def wrong_context(fact, name, known):
    page = f"docs/model/{name.removeprefix('page:')}.md"
    there = known.has(page) if name.startswith("page:") else (
        name in known.citing.names or name in known.citing.keys)
    if not there:
        yield f"{fact} serves what is not there: {name}"


SERVES = {"parameter": wrong_parameter, "target": wrong_target, "validation": wrong_validation,
          "context": wrong_context, "none": lambda *_: ()}


def used_twice(row, known):
    """Uses that do not go together."""
    fact, numbers = row["id"], known.citing.numbers(row["id"])
    setting = sorted(name for name, statuses in numbers.items() if statuses & SET_BY)
    if setting and row["use"] != "parameter":
        yield f"{fact} has use {row['use']} and sets {', '.join(setting)}"
    if row["use"] == "validation" and numbers:
        yield f"{fact} has use validation and is named by {', '.join(sorted(numbers))}"
    if row["use"] == "none" and (numbers or not row["notes"]):
        yield f"{fact} has use none and is named by a number, or does not say why"


def three_digits(value):
    """As the table writes it: three digits, never with a power of ten."""
    return f"{float(f'{value:.3g}'):.10g}"


def derived_error(row):
    """The standard error that the row itself gives, as it is written; None where it gives none.
    binomial: 100 sqrt(p (1 - p) / n), in points; interval, range: (upper - lower) / (2 * 1.96)."""
    if row["error_from"] == "binomial":
        share = float(row["value"]) / 100
        return three_digits(100 * math.sqrt(share * (1 - share) / float(row['n'])))
    if row["error_from"] in ("interval", "range"):
        return three_digits((float(row['upper']) - float(row['lower'])) / REACH)
    return ""


def wrong_in_target(table, key, known, rows):
    for fact in (*table["evidence"], *table.get("with", [])):
        if fact not in rows:
            yield f"not an id of {EVIDENCE}: {fact}"
    for fact in table["evidence"]:
        if fact in rows and (rows[fact]["use"] != "target" or key not in served(rows[fact])):
            yield f"{fact} is not a target, or does not serve {key}"
    saw = sorted({name for fact in table["evidence"] for name in known.citing.numbers(fact)})
    if sorted(table.get("prior_saw", [])) != saw:
        yield f"prior_saw of {key} must be [{', '.join(saw)}]"


def check_conflicts(project, rows):
    if not project.exists(CONFLICTS):
        return
    for key, table in tomllib.loads(project.text(CONFLICTS)).items():
        for fact in table["facts"]:
            if fact not in rows:
                yield Finding(CONFLICTS, 0, f"[{key}] not an id of {EVIDENCE}: {fact}")


def check(project):
    if not project.exists(EVIDENCE):
        return
    known, rows = Known(project), {}
    for line, row in facts(project):
        if row.get("use") not in SERVES:
            yield Finding(EVIDENCE, line, f"unknown use of {row['id']}: {row.get('use')}")
            continue
        rows[row["id"]] = row
        problems = [p for name in served(row) for p in SERVES[row["use"]](row["id"], name, known)]
        problems += used_twice(row, known)
        if row["standard_error"] != derived_error(row):
            problems.append(f"{row['id']}: standard_error must be {derived_error(row) or 'empty'}")
        for problem in problems:
            yield Finding(EVIDENCE, line, problem)
    for path, line, key, table in targets(project):
        for problem in wrong_in_target(table, key, known, rows):
            yield Finding(path, line, problem)
    yield from check_conflicts(project, rows)
