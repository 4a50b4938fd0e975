# SPDX-License-Identifier: EUPL-1.2
"""Every statistic of the program beside the same one by independent software.

run_referees.py PROGRAM: prints a table of statistic, ours, theirs and difference, and fails when
one is off by more than 1e-6 (of the number, or of 1 where that is more). Nothing stays behind.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import cases  # noqa: E402
import make_data  # noqa: E402

HERE = Path(__file__).parent
TOLERANCE = 1e-6


def output_of(*command):
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def by_r(script, folder):
    """What an R script says: {name: number}."""
    lines = output_of("Rscript", "--vanilla", HERE / script, folder).splitlines()
    return {name: float(number) for name, number in (line.split("\t") for line in lines)}


def asked(program, data, map_file):
    return json.loads(output_of(program, "trial", "--data", data, "--map", map_file,
                                "--json"))["result"]


def ours_on_people(program, folder):
    found = {}
    for one in cases.CASES:
        map_file = folder / f"{one['name']}.toml"
        map_file.write_text(cases.map_of(one), encoding="utf-8")
        result = asked(program, folder / one["data"], map_file)
        for key in one["holds"]:
            found[f"{one['name']}.{key}"] = result["estimates"][0][key]
        for name, key in cases.DIAGNOSTICS.get(one["name"], ()):
            found[name] = result[key]
        if one["name"] == "match":
            for row in result["balance"]:
                for key in ("treated", "standardised_difference", "variance_ratio",
                            "standardised_difference_matched"):
                    found[f"balance.{row['covariate']}.{key}"] = row[key]
            share = result["share_outside_overlap"]
            people = result["estimates"][0]["people_treated"]
            found["overlap.count"] = None if share is None else share * people
    # Two referees for one number.
    for key in ("estimate", "standard_error"):
        found[f"stratified_blocks.{key}"] = found[f"stratified.{key}"]
    return found


def write_counts(results, questions, folder):
    """The counts of a trial inside the model as tables for R."""
    import h5py  # noqa: PLC0415
    import make_data as tables  # noqa: PLC0415

    arms = ["treated", "control"]
    with h5py.File(results) as file:
        risk, exits = file["trial/at_risk"][0], file["trial/exits"][0]
        persons, total = file["trial/persons"][0], file["trial/sum"][0]
        outcomes = [key.decode() for key in file["outcome"][:]]
    rows = []
    for a, arm in enumerate(arms):
        for m in range(len(risk)):
            later = risk[m + 1][a] if m + 1 < len(risk) else 0
            rows.append({"arm": arm, "month": m, "at_risk": int(risk[m][a]),
                         "left": int(exits[m][a]),
                         "lost": int(risk[m][a] - exits[m][a] - later)})
    tables.write(folder / "months.csv", rows)
    lines = []
    for k, question in enumerate(questions):
        o, month = outcomes.index(question["outcome"]), question["month"]
        if question["outcome"] == "months_on_bijstand":
            continue
        people, yes = persons[month].reshape(-1, len(outcomes))[:, o], total[month].reshape(-1, len(outcomes))[:, o]
        lines.append({"question": k, "treated": int(people[0]), "treated_yes": int(yes[0]),
                      "control": int(people[1]), "control_yes": int(yes[1])})
    tables.write(folder / "questions.csv", lines)


def ours_published(program, folder):
    """A study inside the model: Kaplan-Meier, Greenwood, difference and its error."""
    file = folder / "trial.h5"
    result = json.loads(output_of(program, "trial", "werkloont", "--seed", "1", "--people", "2000",
                                  "--replicates", "1", "-o", file, "--json"))["result"]
    write_counts(file, result["questions"], folder)
    found = {}
    for curve in result["curves"]:
        for point in curve["months"]:
            for key in ("share", "greenwood"):
                found[f"curve.{curve['arm']}.{point['month']}.{key}"] = point[key]
    for k, question in enumerate(result["questions"]):
        for key in ("study", "study_standard_error"):
            found[f"question.{k}.{key}"] = question[key]
    return found


MANY = """[many]
en = "Five rows of one study as if of five"
nl = "Vijf rijen van een onderzoek als van vijf"
facts = ["R154", "R155", "R156", "R157", "R158"]
targets = ["werkloont_gap_12"]
"""


def own_data(folder):
    """A copy of the program's data with a kind of six studies, for those that ship have few."""
    source, data = HERE.parents[1], folder / "data"
    shutil.copytree(source / "scenarios", data)
    for name in ("evidence", "targets"):
        shutil.copytree(source / "calibration" / name, data / name)
    table = data / "evidence" / "evidence.csv"
    lines = [re.sub("schochet2008jobcorps", line[:4], line) if line.startswith("R15") else line
             for line in table.read_text(encoding="utf-8").splitlines(keepends=True)]
    table.write_text("".join(lines), encoding="utf-8")
    benchmark = data / "evidence" / "benchmark.toml"
    benchmark.write_text(benchmark.read_text(encoding="utf-8") + MANY, encoding="utf-8")
    return data


def ours_benchmark(program, folder):
    """Random effects per kind; the studies as a table for R. Kinds of one study have none."""
    text = output_of("env", f"AFWEGING_DATA={own_data(folder)}", program, "list", "benchmark",
                     "--json")
    found, rows = {}, []
    for kind in json.loads(text)["result"]["items"]:
        if len(kind["studies"]) < 2:
            continue
        rows += [{"kind": kind["name"], "effect": each["effect"],
                  "standard_error": each["standard_error"]} for each in kind["studies"]]
        name = f"benchmark.{kind['name']}."
        for key in ("mean", "standard_error", "tau", "heterogeneity", "q"):
            found[name + key] = kind[key]
        for key in ("mean_interval", "prediction"):
            for end in ("low", "high"):
                found[f"{name}{key}.{end}"] = kind[key][end]
    make_data.write(folder / "studies.csv", rows)
    return found


def number_in(value):
    """A number, or the mean of what is told over replicates."""
    return value.get("mean") if isinstance(value, dict) else value


def is_off(mine, other):
    return mine is None or abs(mine - other) > TOLERANCE * max(1, abs(other))


def compare(ours, theirs):
    """Prints the table; how many are off."""
    off = 0
    print(f"{'statistic':<44}{'ours':>20}{'theirs':>20}{'difference':>14}")
    for name in sorted(theirs):
        mine, other = number_in(ours.get(name)), theirs[name]
        wrong = is_off(mine, other)
        off += wrong
        # The twin: a number that is off by a little more than is allowed must be found out.
        assert is_off(other + 1.1 * TOLERANCE * max(1, abs(other)), other), name
        shown = "none" if mine is None else f"{mine:.12g}"
        apart = "" if mine is None else f"{mine - other:.1e}"
        print(f"{name:<44}{shown:>20}{other:>20.12g}{apart:>14}{'  OFF' if wrong else ''}")
    return off


def known_results(program, folder):
    """Published numbers, to the printed digit; how many are not there."""
    output_of("Rscript", "--vanilla", HERE / "known_data.R", folder)
    off = 0
    for name, wanted in (("star", ["13.90", "2.45"]), ("resume", ["9.65", "6.45"])):
        text = output_of(program, "trial", "--data", folder / f"{name}.csv", "--map",
                         HERE / f"{name}.toml", "--lang", "en")
        missing = [number for number in wanted if number not in text.split()]
        off += len(missing)
        print(text if missing else f"{name}: {', '.join(wanted)} as published")
    return off


def main(program):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_data.make(folder)
        off = compare(ours_on_people(program, folder), by_r("referees.R", folder))
        off += compare(ours_published(program, folder), by_r("published.R", folder))
        off += compare(ours_benchmark(program, folder), by_r("benchmark.R", folder))
        off += known_results(program, folder)
    print(f"{off} off" if off else "all agree to 1e-6")
    return 1 if off else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
