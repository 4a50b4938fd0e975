# SPDX-License-Identifier: EUPL-1.2
"""docs/model/assumed.md: every assumed number that ships, and what evidence would replace it."""

import tomllib

REPLACEMENTS, PAGE = "calibration/evidence/replacements.toml", "docs/model/assumed.md"
FOLDERS = {"parameters": "scenarios/parameters", "instruments": "scenarios/instruments"}
HEAD = """# Assumed numbers

This page is written by `tests/architecture/make_tables.py` from `scenarios/parameters/`,
`scenarios/instruments/` and `calibration/evidence/replacements.toml`. Edit those, run the script,
and commit all.

{count} numbers have no source that gives their value. Each has a prior (low / mode / high), and each group a
sentence on the evidence that would replace it. Which of them a run uses: `afweging check FILE --assumed`;
one of them: `afweging explain NAME`. Assumed numbers of two other kinds stand in their own files, with a note each:

- of law: {statute}
- of municipalities: {municipality}
"""


def cell(text):
    return " ".join(str(text).replace("|", "\\|").split())


def prior(entry):
    return " / ".join(f"{entry[k]:g}" for k in ("low", "mode", "high") if k in entry)


def read_all(project, folder):
    for path in project.files(".toml", under=(folder,)):
        yield path.removeprefix(folder + "/").removesuffix(".toml"), tomllib.loads(project.text(path))


def assumed_parameters(project):
    """{table: [(name, entry)]} of the assumed parameters."""
    groups = {}
    for _, tables in read_all(project, FOLDERS["parameters"]):
        for table, entries in tables.items():
            groups[table] = [(key, e) for key, e in entries.items() if e["status"] == "assumed"]
    return {table: rows for table, rows in sorted(groups.items()) if rows}


def assumed_strengths(project):
    """{channel or cost: [(instrument, entry)]} of the assumed numbers of instruments."""
    channels, costs = {}, {}
    for key, file in read_all(project, FOLDERS["instruments"]):
        for name, entry in file.get("channels", {}).items():
            if entry["status"] == "assumed":
                channels.setdefault(name, []).append((key, entry))
        for name, entry in file.get("cost", {}).items():
            if entry["status"] == "assumed" and entry["high"]:
                costs.setdefault(name, []).append((key, entry))
    return dict(sorted(channels.items())), dict(sorted(costs.items()))


def rows_of(rows, first):
    yield from (f"| {first} | unit | low / mode / high |", "|---|---|---|")
    for name, entry in rows:
        yield f"| `{name}` | {cell(entry['unit'])} | {prior(entry)} |"


def missing_replacements(project):
    """Groups of assumed numbers without a sentence, and sentences without numbers."""
    said = tomllib.loads(project.text(REPLACEMENTS))
    channels, costs = assumed_strengths(project)
    for kind, groups in (("parameters", assumed_parameters(project)), ("channels", channels)):
        for name in sorted(set(groups) - set(said[kind])):
            yield f"[{kind}] {name} has assumed numbers and no sentence on what would replace them"
        for name in sorted(set(said[kind]) - set(groups)):
            yield f"[{kind}] {name} has no assumed number"
    if costs and "cost" not in said["other"]:
        yield "[other] cost is missing"


def assumed_page(project):
    said = tomllib.loads(project.text(REPLACEMENTS))
    parameters = assumed_parameters(project)
    channels, costs = assumed_strengths(project)
    count = sum(len(rows) for group in (parameters, channels, costs) for rows in group.values())
    out = [HEAD.format(count=count, **said["other"]), "## Parameters\n"]
    for table, rows in parameters.items():
        out += [f"### {table}\n", said["parameters"].get(table, "") + "\n",
                *rows_of(rows, "parameter"), ""]
    out.append("## Strengths of instruments\n")
    for name, rows in channels.items():
        out += [f"### Channel {name}\n", said["channels"].get(name, "") + "\n",
                *rows_of(rows, "instrument"), ""]
    out += ["## Costs of instruments\n", f"What would replace them: {said['other']['cost']}\n"]
    for name, rows in costs.items():
        out += [f"### {name.replace('per_', 'Cost per ')}\n", *rows_of(rows, "instrument"), ""]
    return "\n".join(out)
