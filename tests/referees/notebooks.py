# SPDX-License-Identifier: EUPL-1.2
"""Runs a notebook of docs/notebooks on a small posterior that the program makes.

Usage: notebooks.py PROGRAM NOTEBOOK. Cells of Python (.ipynb) run in one namespace, as a reader would
run them; those of R (.Rmd) in one session of Rscript. Needs no Jupyter and no knitr.
"""
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

PLAN = """[plan]
name = "toets"
label_nl = "Toets"
label_en = "Test"
seed = 3
[runs]
people = 300
replicates = 2
months = 61
waves = [40, 40]
checks = 10
draws = 400
[fit]
numbers = ["distance.base_hazard", "exits.other", "exits.other_decay"]
use = ["outflow_year", "re_entry_within_year", "exit_to_work_share", "entrants_still_12"]
[model]
chains = 4
steps = 10
warm_up = 1
"""
PICTURES = ["agreement", "contraction", "numbers", "pairs", "targets"]
CHUNK = re.compile(r"^```\{r[^}]*\}\n(.*?)^```", re.DOTALL | re.MULTILINE)


def make_posterior(program, folder):
    plan = folder / "toets.toml"
    plan.write_text(PLAN, encoding="utf-8")
    done = subprocess.run([program, "calibrate", str(plan), "--runs", str(folder / "runs"), "-o",
                           str(folder / "posterior.h5"), "--threads", "2"], capture_output=True,
                          text=True, check=False)
    assert (folder / "posterior.h5").exists(), done.stderr  # a gate may fail: that is told, not hidden


def run_python(notebook):
    import matplotlib
    matplotlib.use("Agg")
    names = {}
    for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            exec(compile("".join(cell["source"]), str(notebook), "exec"), names)


def run_r(notebook, folder):
    chunks = CHUNK.findall(notebook.read_text(encoding="utf-8"))
    assert chunks, f"{notebook} has no R"
    script = folder / "notebook.R"
    script.write_text("\n".join(chunks), encoding="utf-8")
    subprocess.run(["Rscript", "--vanilla", str(script)], check=True, cwd=folder)


def main(program, notebook):
    folder = Path(sys.argv[3]) if len(sys.argv) > 3 else Path(tempfile.mkdtemp())
    make_posterior(program, folder)
    os.environ["POSTERIOR"] = str(folder / "posterior.h5")
    os.chdir(folder)
    if notebook.suffix == ".ipynb":
        run_python(notebook)
    else:
        run_r(notebook, folder)
    drawn = sorted(path.stem for path in folder.glob("*.png") if path.stat().st_size > 4000)
    assert drawn == PICTURES, f"drawn: {drawn}"
    print(f"{notebook.name} draws {', '.join(drawn)}")


if __name__ == "__main__":
    if sys.argv[2].endswith(".ipynb"):
        try:
            import h5py  # noqa: F401
            import matplotlib  # noqa: F401
        except ImportError as missing:
            print(f"SKIPPED: {missing}")
            sys.exit(77)
    main(str(Path(sys.argv[1]).resolve()), Path(sys.argv[2]).resolve())
