# SPDX-License-Identifier: EUPL-1.2
"""docs/calibration/evidence.md: every fact with its use, the targets of the calibration, and the
facts that contradict each other."""

import tomllib
from collections import Counter

from citing import CONFLICTS, facts, targets

PAGE = "docs/calibration/evidence.md"
HEAD = """# Facts, targets and contradictions

This page is written by `tests/architecture/make_tables.py` from `calibration/evidence/evidence.csv`,
`calibration/targets/` and `calibration/evidence/conflicts.toml`. Edit those, run the script, and commit all.
Columns and forms: [evidence](../formats/evidence.md), [targets](../formats/targets.md). One fact in words:
`afweging explain S001`; lists: `afweging list evidence --use target`, `afweging list targets`.

{count} facts: {counts}.

**One use each.** What sets a number or its prior cannot be a target too, unless the number is assumed, and then the target
says so (*prior saw it*); what is kept to check is named by no number. A test holds the table to that. {errors} facts carry a
standard error; the source of the others gives neither n nor an interval.

Eleven figures that were found are left out: seven stand here already under another id (household types, claims, fines,
maatregelen, spending of a city on benefits, people back at work from WW), and four were recalled and not read (pay and hours of
staff, rents, a trial of displacement), with nothing that rests on them.
"""
USES = {"parameter": "sets a number, or its prior", "target": "the calibration holds the model against it",
        "validation": "kept to check", "context": "background", "none": "not used; the notes say why"}


def cell(text):
    return " ".join(str(text).replace("|", "\\|").split())


def value(row):
    bounds = f" ({row['lower']} to {row['upper']})" if row["lower"] or row["upper"] else ""
    error = f" ± {row['standard_error']} ({row['error_from']})" if row["standard_error"] else ""
    return cell(f"{row['value']} {row['unit']}{bounds}{error}")


def fact_row(row):
    told = f"**{row['instrument']}**; {row['population']}: {row['estimand']}"
    when = "; ".join(t for t in (f"{row['horizon_months']} months" if row["horizon_months"] else "",
                                 row["year"]) if t)
    grade = f"{row['confidence']}, {row['status']}"
    served = ", ".join(f"`{name.strip()}`" for name in row["serves"].split(";") if name.strip())
    return (f"| {row['id']} | {cell(told)} | {value(row)} | {row['design_class']} | {cell(when)} "
            f"| {grade} | {served} | {cell(row['notes'])} |")


def facts_part(rows):
    for use, told in USES.items():
        of_use = [row for row in rows if row["use"] == use]
        yield from (f"## Facts: {use}\n", f"{len(of_use)} facts: {told}.\n",
                    "| id | fact | value | design | when | trust | serves | mind |",
                    "|---|---|---|---|---|---|---|---|", *map(fact_row, of_use), "")


def number(x):
    return f"{x:g}"


def report_text(report):
    """What the model must report, as names that the program prints."""
    source = report["source"]
    if source == "none":
        return f"no command yet: {report['missing']}"
    without = f", without exits to {', '.join(report['without'])}" if report.get("without") else ""
    if source == "run":
        over = f" over {', '.join(report['over'])}" if report.get("over") else ""
        over += f" less {', '.join(report['less'])}" if report.get("less") else ""
        group = f", {report['group']}" if "group" in report else ""
        return (f"run `{report['scenario']}`: {', '.join(report['sum'])}{over}{group}, months "
                f"{report['first_month']} to {report['last_month']}{without}")
    if source == "cohort":
        to = f" {report['destination']}" if "destination" in report else ""
        return (f"cohort `{report['scenario']}` of {report['of']}: {report['quantity']}{to}, month "
                f"{report['month']}{without}")
    if source == "spells":
        return f"cohort `{report['scenario']}`: {report['quantity']} of {', '.join(report['bands'])}{without}"
    return f"trial `{report['trial']}`: {report['outcome']}, month {report['month']}, {report['arm']}"


def error_of(table):
    return table.get("standard_error") or (table["high"] - table["low"]) / (2 * 1.96)


def targets_part(rows):
    yield from ("## Targets\n", f"{len(rows)} figures, and what the model must report for each.\n",
                "| target | observed | error from | design, study | evidence | the model's side | why so |",
                "|---|---|---|---|---|---|---|")
    for _, _, key, t in rows:
        saw = f" Prior saw it: {', '.join(f'`{name}`' for name in t['prior_saw'])}." if t.get("prior_saw") else ""
        yield (f"| `{key}`: {cell(t['en'])} | {number(t['observed'])} ± {error_of(t):.2g} {t['unit']} "
               f"| {t['error_from']} | {t['design']}, {t['study']} "
               f"| {', '.join(t['evidence'])}{'; with ' + ', '.join(t['with']) if t.get('with') else ''} "
               f"| {cell(report_text(t['report']))} | {cell(t['reason'])}{saw} |")
    yield ""


def conflicts_part(project):
    groups = tomllib.loads(project.text(CONFLICTS)) if project.exists(CONFLICTS) else {}
    yield from ("## Facts that contradict each other, or say one thing twice\n",
                "| group | facts | what does not agree | read as |", "|---|---|---|---|")
    for key, group in groups.items():
        yield f"| `{key}` | {', '.join(group['facts'])} | {cell(group['what'])} | {cell(group['reading'])} |"
    yield ""


def evidence_page(project):
    rows = [row for _, row in facts(project)]
    counts = Counter(row["use"] for row in rows)
    out = [HEAD.format(count=len(rows), counts=", ".join(f"{counts[use]} {use}" for use in USES),
                       errors=sum(bool(row["standard_error"]) for row in rows)),
           *targets_part(list(targets(project))), *conflicts_part(project), *facts_part(rows)]
    return "\n".join(out)
