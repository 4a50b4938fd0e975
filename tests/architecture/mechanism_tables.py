# SPDX-License-Identifier: EUPL-1.2
"""The tables of docs/model/mechanisms.md: what the program has of each causal claim, what switches
a mechanism off, and what cannot be switched off."""

import re
import tomllib

from entry_table import catalogue_table
from project import CPP, code_only

PAGE, CLAIMS, REGISTRY = "docs/model/mechanisms.md", "calibration/evidence/claims.toml", "scenarios/mechanisms"
WRITTEN = re.compile(r"(<!-- written by make_tables.py from ([^>]+) -->\n).*?(<!-- end -->)", re.DOTALL)
TEST_CASE = re.compile(r'TEST_CASE\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)')


def cell(text):
    return " ".join(text.replace("|", "\\|").split())


def registry(project):
    """key -> entry, in the order of the keys."""
    entries = {}
    for path in project.files(".toml", under=(REGISTRY,)):
        entries.update(tomllib.loads(project.text(path)))
    return dict(sorted(entries.items()))


def claims(project):
    """(claims, what is always on)"""
    file = tomllib.loads(project.text(CLAIMS))
    return file.get("claim", []), file.get("always_on", [])


def tests_by_name(project):
    """Name of each test of C++ -> the file it is in."""
    found = {}
    for path in project.files(".cpp", under=("tests",)):
        for match in TEST_CASE.finditer(project.text(path)):
            found["".join(re.findall(r'"((?:[^"\\]|\\.)*)"', match[1]))] = path
    return found


def files_of_rules(project, names):
    """rule -> the header that has or declares it, else the source that has it."""
    code = {path: code_only(project.text(path)) for path in project.files(*CPP, under=("agents",))}
    found = {}
    for form in (r"^\S[^\n;={{}}]*\b{}\s*\(", r"^ +void {}\s*\("):
        for path in sorted(code, key=lambda p: (p.endswith(".cpp"), p)):
            for name in names - found.keys():
                if re.search(form.format(name), code[path], re.MULTILINE):
                    found[name] = path
    return found


def link(page):
    name = page.removeprefix("docs/model/").removesuffix(".md")
    return f"[{name}]({page.removeprefix('docs/model/')})"


def in_files(rules, files):
    """`reach_of_push` in `agents/work/search.hpp`"""
    return ", ".join(f"`{rule}` in `{files.get(rule, '?')}`" for rule in rules)


def neutral(entry):
    """`search.talk` = 0, `coercion` = 0 in every instrument"""
    numbers = [f"`{key}` = {value:g}" for key, value in entry.get("off", {}).items()]
    return numbers + [f"`{name}` = 0 in every instrument" for name in entry.get("channels", [])]


def carried_by(key, entry, files):
    return (f"- `{key}`: {in_files(entry['rules'], files)}; off: {', '.join(neutral(entry))}; "
            f"{link(entry['page'])}")


def claim_lines(claim, entries, files, tests):
    """A claim with all that carries it, shows it and is missing."""
    yield f"**{claim['no']}. {claim['en']}** {claim['verdict'].capitalize()}. Source: {claim['source']}."
    yield ""
    yield from (carried_by(key, e, files) for key, e in entries.items() if claim["no"] in e["claims"])
    if claim.get("rules"):
        yield f"- without a switch: {in_files(claim['rules'], files)}; {link(claim['page'])}"
    shown = [f"scenario `{claim['scenario']}`"] if "scenario" in claim else []
    if "test" in claim:
        shown.append(f"test `{claim['test']}` in `{tests.get(claim['test'], '?')}`")
    if shown:
        yield f"- shown by {' and '.join(shown)}"
    if "missing" in claim:
        yield f"- missing: {claim['missing']}"
    yield ""


def claims_list(project):
    entries, tests, rows = registry(project), tests_by_name(project), claims(project)[0]
    files = files_of_rules(project, {r for e in (*entries.values(), *rows) for r in e.get("rules", [])})
    return [line for claim in rows for line in claim_lines(claim, entries, files, tests)]


def mechanisms_table(project):
    entries = registry(project)
    files = files_of_rules(project, {r for e in entries.values() for r in e["rules"]})
    out = ["| name | what it is | claims | off | rules | page |", "|---" * 6 + "|"]
    for key, e in entries.items():
        told = e["en"] + (f" Mind: {e['remark']}." if "remark" in e else "")
        told += f" No shipped scenario notices: {e['inactive']}." if "inactive" in e else ""
        numbers = ", ".join(str(n) for n in e["claims"]) or f"none: {e.get('no_claim', '?')}"
        out.append(f'| `{key}` | {cell(told)} | {cell(numbers)} | {", ".join(neutral(e))} '
                   f"| {in_files(e['rules'], files)} | {link(e['page'])} |")
    return out


def always_on_table(project):
    rows = claims(project)[1]
    files = files_of_rules(project, {r for row in rows for r in row["rules"]})
    out = ["| what | rules | page | why no name switches it off |", "|---" * 4 + "|"]
    for row in rows:
        out.append(f"| {cell(row['what'])} | {in_files(row['rules'], files)} | {link(row['page'])} | {cell(row['why'])} |")
    return out


def counts(project):
    rows = claims(project)[0]
    by = {verdict: sum(c["verdict"] == verdict for c in rows) for verdict in ("present", "partial", "absent")}
    tested = sum("test" in c for c in rows)
    return [f"Of {len(rows)} claims {by['present']} are present, {by['partial']} partial and {by['absent']} "
            f"absent; {tested} have a test of the whole model. {len(registry(project))} mechanisms can be "
            "switched off by name."]


TABLES = {"the counts": counts, "the claims": claims_list, "the mechanisms": mechanisms_table,
          "what is always on": always_on_table,
          "the catalogue": lambda project: list(catalogue_table(project, registry(project)))}


def mechanisms_page(project):
    return WRITTEN.sub(lambda m: m[1] + "\n" + "\n".join(TABLES[m[2]](project)) + "\n\n" + m[3],
                       project.text(PAGE))
