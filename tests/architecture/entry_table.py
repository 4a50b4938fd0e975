# SPDX-License-Identifier: EUPL-1.2
"""The table of the catalogue in docs/model/mechanisms.md: of each instrument its file, what it acts
by, the scenarios that use it, the tests that name it and its page."""

import re
import tomllib

INSTRUMENTS, SCENARIOS, PAGES = "scenarios/instruments", "scenarios", "docs/model/instruments"
# Every instrument, each of its strengths by itself.
EVERY_STRENGTH = "tests/properties/strengths_test.cpp"
TESTS = ("tests/statistics", "tests/properties", "tests/exact", "tests/agents")


def instruments(project):
    """Keys of the shipped instruments, in their order."""
    return sorted(path.removeprefix(INSTRUMENTS + "/").removesuffix(".toml")
                  for path in project.files(".toml", under=(INSTRUMENTS,)))


def channels_of(project, key):
    """What it acts by, taken over or its own."""
    own = tomllib.loads(project.text(f"{INSTRUMENTS}/{key}.toml"))
    taken = channels_of(project, own["extends"]) if "extends" in own else {}
    return {**taken, **own.get("channels", {})}


def used_by(project):
    """instrument -> shipped scenarios in which it takes part by a line of their own"""
    users = {}
    for path in project.files(".toml", under=(SCENARIOS,)):
        name = path.removeprefix(SCENARIOS + "/")
        if "/" in name:
            continue
        levers = tomllib.loads(project.text(path)).get("levers", {})
        for key, lines in levers.get("instruments", {}).items():
            if lines.get("active", True):
                users.setdefault(key, []).append(name.removesuffix(".toml"))
    return users


def tests_that_name(project, keys):
    """instrument -> files of tests with its key between quotes"""
    found = {}
    for path in project.files(".cpp", under=TESTS):
        words = set(re.findall(r'"([a-z0-9-]+)"', project.text(path)))
        for key in keys & words:
            found.setdefault(key, []).append(path)
    return found


def mechanisms_of(entries):
    """channel -> mechanisms that switch it off, or that have its name"""
    found = {}
    for name, entry in entries.items():
        for channel in entry.get("channels", []):
            found.setdefault(channel, []).append(name)
    return found


def acts_by(channels, mechanisms):
    """`talk_search`; of a channel with a switch of another name that too"""
    told = []
    for channel, entry in channels.items():
        if entry["high"]:
            names = [name for name in mechanisms.get(channel, []) if name != channel]
            told.append(f"`{channel}`" + (f" ({', '.join(names)})" if names else ""))
    return ", ".join(told) or "nothing"


def catalogue_table(project, entries):
    keys = instruments(project)
    users, tests, mechanisms = used_by(project), tests_that_name(project, set(keys)), mechanisms_of(entries)
    yield "| entry | file | acts by (numbers `entry.channel`; in brackets the mechanism) | scenarios | tests that name it | page |"
    yield "|---" * 6 + "|"
    for key in keys:
        scenarios = ", ".join(f"`{name}`" for name in sorted(users.get(key, []))) or "none"
        named = ", ".join(f"`{path}`" for path in sorted(tests.get(key, [EVERY_STRENGTH])))
        page = f"[{key}](instruments/{key}.md)" if project.exists(f"{PAGES}/{key}.md") else "none"
        yield (f"| `{key}` | `{INSTRUMENTS}/{key}.toml` | {acts_by(channels_of(project, key), mechanisms)} "
               f"| {scenarios} | {named} | {page} |")
