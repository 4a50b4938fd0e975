# SPDX-License-Identifier: EUPL-1.2
"""What the pages say of the catalogue: the facts of each instrument, the measures of policy, and all
entries with the scenarios that use them."""

import re
import tomllib

INSTRUMENTS, POLICIES = "scenarios/instruments", "scenarios/policies"
INSTRUMENT_PAGES = "docs/model/instruments"
POLICY_PAGE, CATALOGUE_PAGE = "docs/model/policies.md", "docs/model/catalogue.md"
WRITTEN = re.compile(r"(<!-- written by make_tables.py from [^>]+ -->\n).*?(<!-- end -->)", re.DOTALL)
SLOTS = {"programme": "programme", "debt": "debt help", "contact": "contact", "aftercare": "aftercare",
         "money": "money for clients", "office": "staff", "outreach": "reports of arrears"}


def cell(text):
    return " ".join(str(text).replace("|", "\\|").split())


def keys_of(project, folder):
    """The names of the files of a folder, sorted."""
    return sorted(path.removeprefix(folder + "/").removesuffix(".toml")
                  for path in project.files(".toml", under=(folder,)))


def entry(project, folder, key):
    """A file with what it takes over: keys, conditions, costs and strengths one by one."""
    own = tomllib.loads(project.text(f"{folder}/{key}.toml"))
    if "extends" not in own:
        return own
    base = entry(project, folder, own["extends"])
    merged = {**{k: v for k, v in base.items() if k not in ("nl", "en")}, **own}
    for table in ("eligibility", "cost", "channels", "expected", "levers"):
        if table in base or table in own:
            merged[table] = {**base.get(table, {}), **own.get(table, {})}
    return merged


def scenarios(project):
    """name -> its own file, of the shipped scenarios."""
    return {path.removeprefix("scenarios/").removesuffix(".toml"): tomllib.loads(project.text(path))
            for path in sorted(project.files(".toml", under=("scenarios",)))
            if path.count("/") == 1}


def users(project):
    """(instrument -> scenarios, policy -> scenarios) of those that name it themselves; a policy's
    instruments count as named."""
    instruments, policies = {}, {}
    for name, file in scenarios(project).items():
        levers = file.get("levers", {})
        named = list(levers.get("instruments", {}))
        for policy in levers.get("policies", []):
            policies.setdefault(policy, []).append(name)
            if project.exists(f"{POLICIES}/{policy}.toml"):
                named += entry(project, POLICIES, policy)["levers"].get("instruments", {})
        for key in dict.fromkeys(named):
            instruments.setdefault(key, []).append(name)
    return instruments, policies


def listed(names):
    return ", ".join(f"`{name}`" for name in names)


def value(toml):
    if isinstance(toml, bool):
        return "true" if toml else "false"
    if isinstance(toml, list):
        return ", ".join(value(each) for each in toml)
    return str(toml)


def conditions(table):
    """`min_age_years` 18; one of: (...) or (...)"""
    plain = [f"`{key}` {value(v)}" for key, v in table.items() if key != "or"]
    several = [" and ".join(f"`{key}` {value(v)}" for key, v in one.items())
               for one in table.get("or", [])]
    return "; ".join(plain + ([f"one of: {' / '.join(several)}"] if several else []))


def time_of(one):
    parts = []
    if one.get("startup_months"):
        parts.append(f"{one['startup_months']} to start up")
    if one["duration_months"]:
        parts.append(f"{one['duration_months']} in it")
    if one.get("every_months"):
        parts.append(f"comes round every {one['every_months']}")
    often = ("once a year" if one.get("once_per_year")
             else "once in a spell" if one.get("once_per_spell", True) else "any number of times")
    return f"{', '.join(parts) or '0'} [months]; {often}"


def where_used(key, instruments):
    named = instruments.get(key, [])
    if "basis" in named:
        return "`basis`, and what extends it"
    return listed(named) or "none: a scenario of your own may"


def strength_row(name, one):
    return (f"| {name} | {one['mode']} | {one['low']}..{one['high']} | {one['unit']} "
            f"| {one['status']} | {', '.join(one.get('evidence', [])) or '-'} |")


def instrument_block(one, key, instruments):
    """The facts of an instrument, and its strengths and costs."""
    volumes = ("for the country: [budgets of basis](../budgets-of-basis.md); none by municipality was found"
               if "basis" in instruments.get(key, [])
               else "none by municipality was found: budgets of scenarios are assumed")
    out = ["\n| | |", "|---|---|",
           f"| in Dutch | {cell(one['label_nl'])}{': ' + cell(one['nl']) if 'nl' in one else ''} |",
           f"| sort, pot | {SLOTS[one['slot']]} (`{one['slot']}`), `{one['pot']}` |",
           f"| duty | {one['obligation']}{' (' + one['duty'] + ')' if 'duty' in one else ''} |",
           f"| time | {time_of(one)} |"]
    if one.get("eligibility"):
        out.append(f"| for whom | {cell(conditions(one['eligibility']))} |")
    out += [f"| evidence | {', '.join(one['evidence']) or 'none'} |",
            f"| in scenarios | {where_used(key, instruments)} |",
            f"| volume and budget | {volumes} |",
            f"| data | `{INSTRUMENTS}/{key}.toml` |", "",
            "| channel | mode | range | unit | status | evidence |", "|---" * 6 + "|"]
    out += [strength_row(f"`{name}`", each) for name, each in one.get("channels", {}).items()
            if each["high"]]
    out += [strength_row(name.replace("per_", "cost per "), one["cost"][name])
            for name in ("per_start", "per_month") if one["cost"][name]["high"]]
    out += [strength_row(f"expected by the office, {name.replace('_', ' ')}", each)
            for name, each in one.get("expected", {}).items()]
    return "\n".join(out) + "\n\n"


def leaves(table, prefix):
    for key, v in table.items():
        path = f"{prefix}.{key}"
        if isinstance(v, dict):
            yield from leaves(v, path)
        else:
            yield path, value(v)


def policy_block(project):
    _, policies = users(project)
    out = [""]
    for key in keys_of(project, POLICIES):
        one = entry(project, POLICIES, key)
        page = one["page"].removeprefix("docs/model/")
        out += [f"### {cell(one['label_en'])}\n", f"{cell(one['en'])}\n", "| | |", "|---|---|",
                f"| key | `{key}` |", f"| in Dutch | {cell(one['label_nl'])}: {cell(one['nl'])} |"]
        out += [f"| sets | `{name}` = {v} |" for name, v in leaves(one["levers"], "levers")]
        out += [f"| evidence | {', '.join(one['evidence']) or 'none: assumed'} |",
                f"| in scenarios | {listed(policies.get(key, [])) or 'none'} |",
                f"| how it acts | [{page}]({page}) |", ""]
    return "\n".join(out) + "\n"


def catalogue_block(project):
    instruments, policies = users(project)
    head = ["| key | what | in scenarios | evidence |", "|---|---|---|---|"]
    out = ["\n## Instruments\n", *head]
    for key in keys_of(project, INSTRUMENTS):
        one = entry(project, INSTRUMENTS, key)
        page = one["page"].removeprefix("docs/model/")
        out.append(f"| [`{key}`]({page}) | {cell(one['label_en'])}. {cell(one.get('en', ''))} | {where_used(key, instruments)} "
                   f"| {', '.join(one['evidence']) or '-'} |")
    out += ["\n## Measures of policy\n", *head]
    for key in keys_of(project, POLICIES):
        one = entry(project, POLICIES, key)
        out.append(f"| [`{key}`](policies.md) | {cell(one['label_en'])}. {cell(one['en'])} "
                   f"| {listed(policies.get(key, [])) or 'none'} "
                   f"| {', '.join(one['evidence']) or '-'} |")
    return "\n".join(out) + "\n\n"


def catalogue_pages(project):
    """path -> text of every page that tells of the catalogue."""
    written = {}

    def fill(page, block):
        written[page] = WRITTEN.sub(lambda m: m[1] + block + m[2], project.text(page))

    instruments, _ = users(project)
    for key in keys_of(project, INSTRUMENTS):
        page = f"{INSTRUMENT_PAGES}/{key}.md"
        if project.exists(page):
            fill(page, instrument_block(entry(project, INSTRUMENTS, key), key, instruments))
    if project.exists(POLICY_PAGE):
        fill(POLICY_PAGE, policy_block(project))
    if project.exists(CATALOGUE_PAGE):
        fill(CATALOGUE_PAGE, catalogue_block(project))
    return written
