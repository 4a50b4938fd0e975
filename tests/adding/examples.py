# SPDX-License-Identifier: EUPL-1.2
"""Applies every example of docs/adding.md to a copy of the project, builds it, and tries each.

examples.py ROOT FOLDER PROGRAM COMPILER JOBS    PROGRAM: of the project as it stands
"""

import importlib
import json
import os
import subprocess
import sys
from pathlib import Path

import copy_tree
from patches import LIMITS, patch_of, touched

# Not held against the copy: these compile every header once more.
COMPILING = {"headers", "heavy_headers"}
# Nor are these: an example is made up, so no scenario needs it and no evidence would replace it.
MADE_UP = {"catalogue", "replacements"}
# Shipped scenarios whose numbers no example may move.
HELD = ("basis", "werkloont")
RUN = ("--seed", "7", "--people", "1200", "--months", "14", "--replicates", "2",
       "--draws", "0")


def run(*words, **more):
    done = subprocess.run([str(w) for w in words], capture_output=True, text=True, check=False, **more)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, words))}\n{done.stdout[-4000:]}\n{done.stderr[-4000:]}")
    return done.stdout


def build(tree, folder, compiler, jobs):
    """The program and the tests of the examples; a second time only what changed.

    Compiling is most of the work and runs are small: no optimisation.
    """
    tests = [f for kind in LIMITS for f in touched(patch_of(kind).read_text(encoding="utf-8"))
             if f.startswith("tests/agents/") and f.endswith("_test.cpp")]
    run("cmake", "-S", tree, "-B", folder, "-G", "Ninja", f"-DCMAKE_CXX_COMPILER={compiler}",
        "-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_FLAGS_DEBUG=-O0 -DNDEBUG", "-DAFWEGING_ISA=baseline",
        f"-DAFWEGING_EXAMPLES={';'.join(tests)}")
    run("cmake", "--build", folder, "--parallel", jobs,
        "--target", "afweging", "tests_adding", "step_matrix")
    return folder / "bin"


class Program:
    """A program, and a folder for what it writes."""

    def __init__(self, path, folder):
        self.path, self.folder = path, folder
        folder.mkdir(parents=True, exist_ok=True)

    def ask(self, *words):
        return json.loads(run(self.path, *words, "--json", "--lang", "en"))["result"]

    def scenario(self, name, text, base="basis"):
        file = self.folder / f"{name}.toml"
        file.write_text(f'extends = "{base}"\n[scenario]\nname = "{name}"\nlabel_nl = "{name}"\n'
                        f'label_en = "{name}"\n{text}', encoding="utf-8")
        return file

    def results(self, scenario):
        """Every value of a run: a line for each dataset, cell and replicate."""
        name = Path(scenario).stem
        file = self.folder / f"{name}.h5"
        run(self.path, "run", scenario, *RUN, "-o", file, "--force")
        run(self.path, "export", file, "--csv", "--by-replicate", "-o", self.folder / name, "--force")
        lines = []
        for table in sorted((self.folder / name).glob("*-by-replicate.csv")):
            lines += table.read_text(encoding="utf-8").splitlines()
        return lines

    def with_numbers(self, name, numbers, base="basis"):
        rows = "".join(f'"{key}" = {value}\n' for key, value in numbers.items())
        return self.results(self.scenario(name, "[world.parameters]\n" + rows, base))


class Verdict:
    def __init__(self):
        self.failed = False

    def say(self, what, works):
        print(("works " if works else "FAILS ") + what)
        self.failed = self.failed or not works


def new_findings(root, tree):
    """What the rules of the house say of the copy and do not say of the project itself."""
    sys.path.insert(0, str(root / "tests/architecture"))
    from project import Project  # noqa: E402, the folder is known only now

    found = []
    for name in sorted(p.stem for p in (root / "tests/architecture/checks").glob("[a-z]*.py")):
        if name in COMPILING | MADE_UP:
            continue
        check = importlib.import_module(f"checks.{name}").check
        before = {(f.path, f.message) for f in check(Project(root))}
        found += [f for f in check(Project(tree)) if (f.path, f.message) not in before]
    return found


def explains(program, name, *words):
    text = json.dumps(program.ask("explain", name))
    return all(word in text for word in words)


def without_measure(lines):
    return [line for line in lines if not line.startswith("series/no_calm,")]


def try_names(verdict, program, tree):
    def names(kind):
        return [item["name"] for item in program.ask("list", kind)["items"]]

    verdict.say("instrument: list and explain know it",
                "witgoedregeling" in names("instruments") and explains(program, "witgoedregeling", "lower_fixed_costs"))
    verdict.say("channel: explain knows it", explains(program, "vakscholing.guidance", "guidance", "to 1"))
    verdict.say("measure: list and explain know it",
                "series/no_calm" in names("measures") and explains(program, "no_calm", "too stressed"))
    verdict.say("statute number: explain knows its value", explains(program, "bijstandsnorm_full_age", "21"))
    verdict.say("parameter: list and explain know it",
                "health.care" in names("parameters") and explains(program, "health.care", "care prevents"))
    verdict.say("mechanism: list knows its parameter", "forgetting.speed" in names("parameters"))
    verdict.say("verb: it answers, and help tells of it",
                program.ask("where")["folder"] == str(tree / "scenarios")
                and "where" in run(program.path, "--help"))


def try_pages(verdict, tree):
    for kind, page, words in (("column", "state", "`talks`"), ("column", "steps", "`People::talks`"),
                              ("mechanism", "steps", "| `forgetting` |"),
                              ("parameter", "parameters", "`care`")):
        text = (tree / f"docs/model/{page}.md").read_text(encoding="utf-8")
        verdict.say(f"{kind}: {page}.md has it", words in text)


def above_zero(lines, dataset, member):
    """Whether a dataset has a value above zero of this group, instrument, ..."""
    rows = (line.split(",") for line in lines if line.startswith(f"{dataset},"))
    return any(row[-3] == member and float(row[-2]) > 0 for row in rows)


def try_runs(verdict, program, before):
    plain = {base: program.with_numbers(f"plain-{base}", {"vakscholing.guidance": 0}, base) for base in HELD}
    for base in HELD:
        verdict.say(f"all: what should change nothing changes no number of {base}",
                    without_measure(plain[base]) == before.results(base))
    plain = plain["basis"]
    verdict.say("measure: it counts", above_zero(plain, "series/no_calm", "all"))
    for kind, key, value in (("parameter", "health.care", 1), ("mechanism", "forgetting.speed", 0.2)):
        numbers = {"vakscholing.guidance": 0, key: value}
        verdict.say(f"{kind}: {key} acts", program.with_numbers(kind, numbers) != plain)
    # People who are asked too much and fall often: then there is something to take away.
    asked, guided = ({"vakscholing.demand": 1, "ladder.down": 0.3, "vakscholing.guidance": strength}
                     for strength in (0, 1))
    verdict.say("channel: it acts",
                program.with_numbers("asked", asked) != program.with_numbers("guided", guided))
    offered = program.results(program.scenario(
        "instrument", "[levers.instruments.witgoedregeling]\nbudget_eur_per_year = 100000\n"))
    verdict.say("instrument: people get it", above_zero(offered, "instruments/starts", "witgoedregeling"))


def main(root, folder, before, compiler, jobs):
    sys.path.insert(0, str(root / "tests/architecture"))
    from project import Project  # noqa: E402, the folder is known only now

    os.environ.pop("AFWEGING_DATA", None)
    tree = copy_tree.make(Project(root), folder)
    if tree is None:
        return 1
    bin_folder = build(tree, folder / "build", compiler, jobs)
    (tree / "docs/model/steps.md").write_text(run(bin_folder / "step_matrix"), encoding="utf-8")
    verdict = Verdict()
    program = Program(bin_folder / "afweging", folder / "runs")
    try_names(verdict, program, tree)
    try_pages(verdict, tree)
    verdict.say("all: their tests pass", "All tests passed" in run(bin_folder / "tests_adding"))
    try_runs(verdict, program, Program(before, folder / "runs-before"))
    findings = new_findings(root, tree)
    verdict.say("all: the rules of the house hold", not findings)
    print("\n".join(map(str, findings)))
    return 1 if verdict.failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve(), *sys.argv[3:6]))
