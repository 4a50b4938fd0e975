# SPDX-License-Identifier: EUPL-1.2
"""Types every command that a guide shows, at a small size: each must do what it says.

guide_commands.py PROGRAM PAGE...

Plans that a page shows whole (```toml, from `extends` on) are written down first, under their names;
files of the folder `own-trial` beside a page that names it are copied, plans of a calibration made small;
results that a command reads are made before it. A name alone is a mention; what has a word in
capitals, a bar or three dots is a form; what a cluster fills in is passed over.
"""

import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
TYPED = re.compile(r"^(?:\$ )?(?:\./run |build/release/bin/)?afweging +(.+)$", re.MULTILINE)
INLINE = re.compile(r"`(?:\./run |build/release/bin/)?afweging\s+([^`]+)`")
FORM = re.compile(r"(?<!\S)[A-Z]+(?!\S)|[|$\[]|\.\.\.")
PLAN = re.compile(r'extends = ".*?\n(?:.*\n)*?name = "([\w-]+)"')
SIZED = {"run", "compare", "report", "cohort", "reach", "trial", "demo", "sweep", "frontier", "decide", "depends"}
DRAWN = ("run", "compare", "report", "sweep", "frontier", "decide")
SIZE = {"--people": "300", "--months": "12", "--replicates": "2", "--draws": "2"}
NOT_OF = {"trial": {"--months"}}
FIXED = {"--draw", "--cohorts"}  # which draw it is has been said
ALONE = {"household", "--version"}
OWN = ("--data", "--map")  # files of the reader's own, which not every page has
EXAMPLE = "own-trial"
# Sizes of a plan: enough that every target is about somebody.
SMALL_PLAN = {"people": "300", "trial_people": "400", "replicates": "2", "trial_replicates": "2",
              "waves": "[30, 30]", "checks": "10", "draws": "200"}
GATE = 7  # a calibration this small fails some gate, and says so


def commands_of(page):
    """The commands of a page in its order: in fences and between backticks."""
    text = re.sub(r"\\\n\s*", "", page)
    found = [(m.start() + t.start(), t[1]) for m in FENCE.finditer(text) if m[1] in ("", "bash")
             for t in TYPED.finditer(m[2])]
    bare = FENCE.sub(lambda m: " " * len(m[0]), text)
    found += [(m.start(), m[1]) for m in INLINE.finditer(bare)]
    commands = [" ".join(command.split("#")[0].split()) for _, command in sorted(found)]
    return [c for c in dict.fromkeys(commands)
            if not FORM.search(c) and (" " in c or c in ALONE)]


def small(words):
    """The same command on a few people, for a short time; files that are there are replaced."""
    words = list(words)
    if words[0] in SIZED - {"demo"} and "--data" not in words and not any(w.endswith(".h5") for w in words[1:2]):
        for option, value in SIZE.items():
            if option in words:
                value = "0" if words[words.index(option) + 1] == "0" else value
                words[words.index(option) + 1] = value
            elif option == "--draws" and words[0] in DRAWN and not FIXED & set(words):
                words += [option, value]
            elif option != "--draws" and option not in NOT_OF.get(words[0], set()):
                words += [option, value]
    if words[0] == "depends":
        words += ["--trajectories", "2", "--points", "4"]
    if words[0] == "import":
        words += ["--force", "--replicates", "2", "--draws", "0"]
    if words[0] in ("export", "new") or "-o" in words or "--csv" in words:
        words += [] if words[0] == "demo" or "--force" in words else ["--force"]
    return words


def make_results(program, folder, words):
    """Results that a command reads and nobody made yet."""
    for word in words[1:]:
        stem = Path(word).stem
        if word.endswith(".h5") and words[words.index(word) - 1] != "-o" and not (folder / word).exists():
            (folder / word).parent.mkdir(exist_ok=True)
            plan = f"{stem}.toml" if (folder / f"{stem}.toml").exists() else stem
            more = ["--cohorts", "distance"] if words[0] == "cohort" else []
            run(program, folder, small(["run", plan, "--seed", "1", "-o", word, *more]))


def copy_example(page, text, folder):
    """The files that a page has in a folder of its own, each plan of a calibration made small."""
    for path in (Path(page).parent / EXAMPLE).iterdir() if f"/{EXAMPLE}/" in text else []:
        own = path.read_text(encoding="utf-8")
        if "\nwaves = " in own:
            for key, value in SMALL_PLAN.items():
                own = re.sub(rf"^{key} = .*$", f"{key} = {value}", own, flags=re.MULTILINE)
        (folder / path.name).write_text(own, encoding="utf-8")


def run(program, folder, words):
    return subprocess.run([program, *words], cwd=folder, capture_output=True, text=True, check=False)


def main(program, *pages):
    failed, count = [], 0
    for page in pages:
        text = Path(page).read_text(encoding="utf-8")
        commands = commands_of(text)
        failed += [] if commands else [f"{page} shows no command"]
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            for kind, block in FENCE.findall(text):
                if kind == "csv":  # the one table that a page reads
                    (folder / "maandcijfers.csv").write_text(block, encoding="utf-8")
                plan = PLAN.match(block) if kind == "toml" else None
                if plan:
                    (folder / f"{plan[1]}.toml").write_text(block, encoding="utf-8")
            copy_example(page, text, folder)
            for made in re.findall(r"^mkdir ([\w-]+)$", text, re.MULTILINE):
                (folder / made).mkdir()
            for command in commands:
                words = shlex.split(command)
                if not all((folder / words[words.index(o) + 1]).exists()
                           for o in OWN if o in words[:-1]) or words[-1] in OWN:
                    continue
                make_results(program, folder, words)
                done = run(program, folder, small(words))
                count += 1
                if done.returncode not in ((0, GATE) if words[0] == "calibrate" else (0,)):
                    failed.append(f"{page}: afweging {command}\n{done.stderr[-600:]}")
    print("\n".join(failed) or f"{count} commands do what they say")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(str(Path(sys.argv[1]).resolve()), *sys.argv[2:]))
