# SPDX-License-Identifier: EUPL-1.2
"""Known results do not change without a line that tells people so, in the version under way."""

import re
import tomllib

from known_results import known_results
from project import Finding

TABLE = "scenarios/versions/number_changes.toml"
VERSION = re.compile(r"project\(\w+ VERSION (\d+\.\d+\.\d+)")


def check(project):
    if not project.exists(TABLE):
        return
    changes = tomllib.loads(project.text(TABLE))["change"]
    version = VERSION.search(project.text("CMakeLists.txt"))[1]
    found = known_results(project)
    told = {key: entry["known_results"] for key, entry in changes.items() if "known_results" in entry}
    if found not in (told[key] for key in told if changes[key]["version"] == version):
        yield Finding(TABLE, 0, f"known results are {found}, and no entry of version {version} has "
                                "that: say what changed (docs/formats/number-changes.md)")
    dates = [entry["date"] for entry in changes.values()]
    if dates != sorted(dates, reverse=True):
        yield Finding(TABLE, 0, "entries stand with the newest first")
    number = lambda text: tuple(int(part) for part in text.split("."))
    for key, entry in changes.items():
        if number(entry["version"]) > number(version):
            yield Finding(TABLE, 0, f"{key} is of version {entry['version']}, later than {version}")
