# SPDX-License-Identifier: EUPL-1.2
"""Runs the Python of the pages that show how to read results, on results of the program itself.

Usage: python_snippets.py PROGRAM RESEARCHER_PAGE FORMAT_PAGE. All blocks of a page run in its order,
in one namespace, as a reader would run them.
"""
import os
import re
import subprocess
import sys
import tempfile

try:
    import h5py
    import h5netcdf  # noqa: F401, the pages ask xarray for it
    import numpy
    import xarray  # noqa: F401
except ImportError as missing:
    print(f"SKIPPED: {missing}")
    sys.exit(77)

BLOCK = re.compile(r"^```python\n(.*?)^```", re.DOTALL | re.MULTILINE)
SMALL = ["--seed", "1", "--people", "300", "--months", "12"]


def make_results(program):
    """The files that the pages name."""
    def run(scenario, path, first, count):
        subprocess.run([program, "run", scenario, *SMALL, "--first-replicate", str(first),
                        "--replicates", str(count), "--draws", "0", "-o", path], check=True, capture_output=True)

    run("basis", "basis.h5", 0, 4)
    run("werkloont", "werkloont.h5", 0, 4)
    run("basis", "results.h5", 0, 2)
    subprocess.run([program, "run", "basis", *SMALL, "--draws", "6", "--replicates", "3", "-o",
                    "drawn.h5"], check=True, capture_output=True)
    for part, first in enumerate([1, 4]):
        subprocess.run([program, "run", "basis", *SMALL, "--draws", "3", "--first-draw", str(first),
                        "--replicates", "3", "-o", f"drawn-{part}.h5"], check=True,
                       capture_output=True)
    run("basis", "basis-0.h5", 0, 2)
    run("basis", "basis-1.h5", 2, 2)


def run_blocks(page):
    blocks = BLOCK.findall(open(page, encoding="utf-8").read())
    assert blocks, f"{page} shows no Python"
    names = {}
    for block in blocks:
        exec(compile(block, page, "exec"), names)
    return names


def of_all(path, measure):
    """Replicates by months of the group `all` of a run of one draw, by h5py alone."""
    with h5py.File(path, "r") as file:
        groups = [key.decode() for key in file["group"][()]]
        return file["series/" + measure][()][:, :, groups.index("all")]


def check_researcher(names):
    stock = of_all("basis.h5", "stock")
    assert names["stock"].dims == ("replicate", "month")
    assert numpy.array_equal(names["stock"].values, stock)
    more = of_all("werkloont.h5", "outflow_to_work") - of_all("basis.h5", "outflow_to_work")
    by_replicate = more.sum(axis=1)
    assert numpy.array_equal(names["more"].values, by_replicate)
    assert names["mean"] == by_replicate.mean()
    assert abs(names["standard_error"] - by_replicate.std(ddof=1) / 2) < 1e-12
    whole = names["whole"]
    assert whole.replicate.values.tolist() == [0, 1, 2, 3]
    assert numpy.array_equal(whole.stock.sel(group="all").values, stock)
    check_draws(names)


def check_draws(names):
    """What the page makes of draws is what the program says, but for the number of digits."""
    with h5py.File("drawn.h5", "r") as file:
        groups = [key.decode() for key in file["group"][()]]
        y = file["series/stock"][()][:, :, -1, groups.index("all")].astype(float)
        numbers = [key.decode() for key in file["number"][()]]
        assert file["draws/value"].shape == (6, len(numbers))
        assert names["x"].shape == (6,)
    parts = names["all_draws"]
    assert parts.draw.values.tolist() == [1, 2, 3, 4, 5, 6]
    assert numpy.array_equal(parts.stock.sel(group="all").values[:, :, -1], y)
    n, r = y.shape
    rest = y - y.mean(1, keepdims=True) - y.mean(0, keepdims=True) + y.mean()
    between = y.mean(1).var(ddof=1)
    doubt = max(0.0, between - (rest ** 2).sum() / ((n - 1) * (r - 1)) / r)
    assert abs(float(names["doubt_variance"]) - doubt) < 1e-9 * (1 + doubt)
    assert abs(float(names["luck_variance"]) - y.var(1, ddof=1).mean()) < 1e-9 * (1 + y.var())


def check_other_replicates_are_refused(names):
    """What the page promises of `exact`: results of other replicates do not pair in silence."""
    other = names["read"]("basis-1.h5")
    try:
        other.stock - names["basis"].stock
    except ValueError:
        return
    raise AssertionError("other replicates were paired")


def check_format(names):
    data = names["data"]
    mean = data.stock.sel(group="all").mean("replicate")
    assert numpy.allclose(mean.values, of_all("results.h5", "stock").mean(axis=0))


def main():
    program, researcher, page = (os.path.abspath(path) for path in sys.argv[1:])
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        make_results(program)
        names = run_blocks(researcher)
        check_researcher(names)
        check_other_replicates_are_refused(names)
        check_format(run_blocks(page))
        os.chdir("/")


main()
