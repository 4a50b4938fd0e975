# SPDX-License-Identifier: EUPL-1.2
"""What `afweging plan` writes, by the real programs: Slurm, GNU parallel, Snakemake.

run_cluster.py PROGRAM [slurm | others] [run | calibrate]

Each case does a study in parts, hurts it, and compares bytes with the study in one go. Exit code 77: none
of the programs is here. Parts are frozen before they are hurt, so that they are in the middle for sure.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import slurm as slurm_here

RUN = ["basis", "--seed", "3", "--draws", "6", "--replicates", "2", "--people", "4000",
       "--months", "24"]
PLAN = """[plan]
name = "toets"
label_nl = "Toets"
label_en = "Test"
seed = 5

[runs]
people = 200
replicates = 2
months = 61
trial_people = 200
trial_replicates = 2
waves = [16, 16]
checks = 10
draws = 100

[fit]
numbers = ["distance.base_hazard", "exits.other"]
leave_out = {left_out}

[errors]
discrepancy = 0.1
correlation = 0.5
"""

# Of one scenario: worlds are small.
TARGETS = {"outflow_year", "entrants_still_12", "entrants_still_24", "ended_months_0_5", "back_12"}


def call(words, folder, environment=None, expected=0):
    done = subprocess.run([str(w) for w in words], cwd=folder, text=True, capture_output=True,
                          env={**os.environ, **(environment or {})}, timeout=900)
    if done.returncode != expected:
        raise AssertionError(f"{' '.join(map(str, words))}: exit code {done.returncode}, expected "
                             f"{expected}\n{done.stdout}\n{done.stderr}")
    return done.stdout


class Studies:
    """The studies in one go, done once."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        listed = json.loads(call([program, "list", "targets", "--json"], folder))
        left_out = sorted({each["name"] for each in listed["result"]["items"]} - TARGETS)
        (folder / "toets.toml").write_text(PLAN.format(left_out=json.dumps(left_out)))
        self.known = {}

    def whole(self, kind):
        if kind not in self.known:
            path = self.folder / f"{kind}-in-one-go.h5"
            words = (["run", *RUN] if kind == "run" else
                     ["calibrate", "toets.toml", "--runs", "runs-in-one-go"])
            call([self.program, *words, "-o", path], self.folder)
            self.known[kind] = path.read_bytes()
        return self.known[kind]

    def planned(self, kind, name):
        words = ["run", *RUN] if kind == "run" else ["toets.toml"]
        call([self.program, "plan", *words, "--shards", "3", "--time", "00:10:00", "-o", name],
             self.folder)
        return self.folder / name

    def check(self, kind, folder):
        result = folder / ("basis.h5" if kind == "run" else "posterior.h5")
        if not result.exists():
            raise AssertionError(f"{result.name} is not there\n" + said(folder))
        if result.read_bytes() != self.whole(kind):
            raise AssertionError(f"{result.name} has other bytes than in one go")


def said(folder):
    return "\n".join(f"--- {p.name}\n{p.read_text()[-1500:]}" for p in sorted(folder.glob("log/*.txt")))


def part_process(folder, shard):
    """The process that does a part of this folder, by its place and the words on its command line."""
    for each in Path("/proc").iterdir():
        if each.name.isdigit():
            try:
                words = (each / "cmdline").read_bytes().split(b"\0")
                place = os.readlink(each / "cwd")
            except OSError:
                continue
            if place == str(folder) and shard.encode() in words:
                return int(each.name)
    return None


def freeze(folder, shard, seconds=120):
    """Waits until a part runs and holds it there, in the middle of its work."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        process = part_process(folder, shard)
        if process is not None:
            os.kill(process, signal.SIGSTOP)
            return process
        time.sleep(0.01)
    raise AssertionError(f"part {shard} never ran")


def slurm_case(kind, studies, slurm):
    """Of three parts one is killed, one requeued in the middle; the chain of jobs mends it."""
    folder = studies.planned(kind, f"slurm-{kind}")
    told = slurm.call("sh", "submit.sh", cwd=folder)
    if "submitted" not in told:
        raise AssertionError(told)
    killed = freeze(folder, "1/3")
    requeued = freeze(folder, "2/3")
    os.kill(killed, signal.SIGKILL)
    array = told.split("parts ")[1].split(",")[0]
    print(slurm.call("scontrol", "requeue", f"{array}_2").strip() or f"requeued {array}_2")
    try:
        os.kill(requeued, signal.SIGCONT)
    except ProcessLookupError:
        pass
    slurm.wait_for(lambda: not slurm.jobs(), 600, "the end of all jobs")
    slurm_said = said(folder)
    rounds = (folder / "log" / "next.txt").read_text().count("submitted: parts")
    print(f"{rounds} more rounds after the first")
    if kind == "calibrate" and rounds < 2:
        raise AssertionError("a calibration needs more rounds\n" + slurm_said)
    studies.check(kind, folder)


def chain_case(studies, slurm):
    """All rounds submitted at once: jobs submit no jobs."""
    folder = studies.planned("calibrate", "slurm-chain")
    slurm.call("sh", "submit.sh", "8", cwd=folder)
    slurm.wait_for(lambda: not slurm.jobs(), 600, "the end of all jobs")
    studies.check("calibrate", folder)


def slurm_cases(studies, kinds):
    if slurm_here.missing():
        print("not here, passed over:", *slurm_here.missing())
        return 0
    with tempfile.TemporaryDirectory(prefix="slurm-", dir="/tmp") as place:
        with slurm_here.Slurm(place) as slurm:
            slurm.environment["AFWEGING"] = studies.program
            for kind in kinds:
                slurm_case(kind, studies, slurm)
                print(f"good: slurm, {kind}", flush=True)
            if "calibrate" in kinds:
                chain_case(studies, slurm)
                print("good: slurm, calibrate with all rounds at once", flush=True)
    return 1


def other_cases(studies, kinds):
    """A folder each; the second call finds nothing to do."""
    count = 0
    commands = {"parallel": ["sh", "parallel.sh"],
                "snakemake": ["snakemake", "--cores", "4", "--quiet"]}
    for name, command in commands.items():
        if not shutil.which(name):
            print("not here, passed over:", name)
            continue
        for kind in kinds:
            folder = studies.planned(kind, f"{name}-{kind}")
            for _ in range(2):
                call(command, folder, {"AFWEGING": studies.program, "JOBS": "2", "THREADS": "1",
                                       "HOME": str(studies.folder)})
                studies.check(kind, folder)
            print(f"good: {name}, {kind}", flush=True)
            count += 1
    return count


def main():
    program = str(Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as place:
        studies = Studies(program, Path(place).resolve())
        asked = sys.argv[2:]
        kinds = [k for k in ("run", "calibrate") if k in asked] or ["run", "calibrate"]
        done = 0
        if "slurm" not in asked:
            done += other_cases(studies, kinds)
        if "others" not in asked:
            done += slurm_cases(studies, kinds)
    return 0 if done else 77


if __name__ == "__main__":
    sys.exit(main())
