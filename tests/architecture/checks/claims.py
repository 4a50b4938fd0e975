# SPDX-License-Identifier: EUPL-1.2
"""Every causal claim is told once, and all that carries it exists: rules, numbers, channels,
scenarios, tests, pages."""

import csv
import re
import tomllib

from evidence import MECHANISMS
from mechanism_tables import CLAIMS, REGISTRY, claims, tests_by_name
from project import Finding

from checks.mechanisms import functions_of

CHANNEL = re.compile(r"^    CHANNEL\((\w+),", re.MULTILINE)
VERDICTS = ("present", "partial", "absent")


class Known:
    """What there is to name."""

    def __init__(self, project):
        self.project = project
        self.rules = functions_of(project)
        self.tests = tests_by_name(project)
        self.numbers = {f"{group}.{name}" for path in project.files(".toml", under=("scenarios/parameters",))
                        for group, table in tomllib.loads(project.text(path)).items() for name in table}
        channels = "agents/kinds/channel.hpp"
        self.channels = set(CHANNEL.findall(project.text(channels)) if project.exists(channels) else ())
        self.sources = {int(row["no"]): row["reference"]
                        for row in csv.DictReader(project.text(MECHANISMS).splitlines())}

    def missing(self, row):
        """What a row names and is not there."""
        for rule in row.get("rules", []):
            if rule not in self.rules:
                yield f"no such function in agents/: {rule}"
        if "page" in row and not self.project.exists(row["page"]):
            yield f"no such page: {row['page']}"
        if "scenario" in row and not self.project.exists(f"scenarios/{row['scenario']}.toml"):
            yield f"no such scenario: {row['scenario']}"
        if "test" in row and row["test"] not in self.tests:
            yield f"no such test: {row['test']}"


def line_of(project, path, text):
    return next((n for n, line in project.lines(path) if line == text), 0)


def wrong_in_entry(entry, known, seen):
    yield from known.missing(entry)
    for number in entry.get("off", {}):
        if number not in known.numbers:
            yield f"no such parameter: {number}"
    for channel in entry.get("channels", []):
        if channel not in known.channels:
            yield f"no such channel: {channel}"
    for held in (*entry.get("off", {}), *entry.get("channels", [])):
        if held in seen:
            yield f"another mechanism holds it too: {held}"
        seen.add(held)
    for claim in entry["claims"]:
        if claim not in known.sources:
            yield f"no such claim: {claim}"
    if not entry["claims"] and not entry.get("no_claim"):
        yield "carries no claim and does not say why"
    if not entry.get("rules") or not entry.get("page"):
        yield "names no rule or no page"


def wrong_in_claim(claim, known, carriers):
    yield from known.missing(claim)
    carried = claim["no"] in carriers or bool(claim.get("rules"))
    if claim["verdict"] not in VERDICTS:
        yield f"unknown verdict: {claim['verdict']}"
    if claim["verdict"] == "absent" and carried:
        yield "is absent and carried all the same"
    if claim["verdict"] != "absent" and not carried:
        yield "is carried by no mechanism and no rule"
    if claim["verdict"] != "present" and not claim.get("missing"):
        yield "does not say what is missing"
    if claim.get("rules") and not claim.get("page"):
        yield "names rules and no page"
    if known.sources.get(claim["no"], claim["source"]) != claim["source"]:
        yield f"has another source in {MECHANISMS}"


def check(project):
    known, carriers, seen = Known(project), set(), set()
    for path in project.files(".toml", under=(REGISTRY,)):
        for key, entry in tomllib.loads(project.text(path)).items():
            carriers.update(entry["claims"])
            for problem in wrong_in_entry(entry, known, seen):
                yield Finding(path, line_of(project, path, f"[{key}]"), problem)
    rows, always_on = claims(project)
    numbers = [claim["no"] for claim in rows]
    for number in sorted(known.sources.keys() - set(numbers)):
        yield Finding(CLAIMS, 0, f"a claim is not told: {number}")
    for number in sorted({n for n in numbers if numbers.count(n) > 1 or n not in known.sources}):
        yield Finding(CLAIMS, 0, f"is told twice, or is no claim: {number}")
    for claim in rows:
        for problem in wrong_in_claim(claim, known, carriers):
            yield Finding(CLAIMS, line_of(project, CLAIMS, f"no = {claim['no']}"), problem)
    for row in always_on:
        line = line_of(project, CLAIMS, f'what = "{row["what"]}"')
        for problem in (*known.missing(row), *([] if row.get("why") else ["does not say why"])):
            yield Finding(CLAIMS, line, problem)
