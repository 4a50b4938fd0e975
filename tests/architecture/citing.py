# SPDX-License-Identifier: EUPL-1.2
"""Which numbers of the program name a fact, and which targets of the calibration rest on it."""

import csv
import tomllib

from evidence import EVIDENCE

from checks.passports import DESIGN, FOLDERS, walk

TARGETS, CONFLICTS = "calibration/targets", "calibration/evidence/conflicts.toml"


def facts(project):
    """(line, row) of each fact; a line end inside quotes counts as none."""
    return enumerate(csv.DictReader(project.text(EVIDENCE).splitlines()), start=2)


def name_of(folder, stem, place):
    """How explain calls a number: `distance.base_hazard`, `werkloont.cost_per_start`,
    `statute.fine`, `nederland.clients`. What an office expects of an instrument is a belief about
    its effect and moves nobody by itself: it has no name here."""
    if folder == "scenarios/parameters":
        return ".".join(place)
    if folder == "scenarios/statute":
        return f"statute.{place[0]}"
    if folder == "scenarios/municipalities":
        return f"{stem}.{place[0]}"
    if place[0] == "expected":
        return None
    return f"{stem}.cost_{place[1]}" if place[0] == "cost" else f"{stem}.{place[-1]}"


class Citing:
    """Numbers, instruments and policies by name, and who names what."""

    def __init__(self, project):
        self.names, self.keys = set(), set()
        self.by_fact = {}  # id -> {name: set of statuses}
        for folder in FOLDERS:
            for path in project.files(".toml", under=(folder,)):
                self.read(project, folder, path)
        for folder in ("scenarios/policies", "scenarios"):
            self.keys |= {path.split("/")[-1].removesuffix(".toml")
                          for path in project.files(".toml", under=(folder,))
                          if path.count("/") == folder.count("/") + 1}

    def read(self, project, folder, path):
        stem = path.split("/")[-1].removesuffix(".toml")
        data = tomllib.loads(project.text(path))
        if folder == "scenarios/instruments":
            self.keys.add(stem)
            data = {key: value for key, value in data.items() if key not in DESIGN}
        for place, passport in walk((), data):
            name = name_of(folder, stem, place) if passport else None
            if name is None:
                continue
            self.names.add(name)
            cited = passport.get("evidence", [])
            for fact in [cited] if isinstance(cited, str) else cited:
                statuses = self.by_fact.setdefault(fact, {})
                statuses.setdefault(name, set()).add(passport["status"])

    def numbers(self, fact):
        return self.by_fact.get(fact, {})


def targets(project):
    """(path, line, key, table) of each target."""
    for path in project.files(".toml", under=(TARGETS,)):
        lines = {line: number for number, line in project.lines(path)}
        for key, table in tomllib.loads(project.text(path)).items():
            yield path, lines.get(f"[{key}]", 0), key, table
