# SPDX-License-Identifier: EUPL-1.2
"""Opens the sample result in h5py, xarray and ncdump, and holds it against its format page.

Usage: open_elsewhere.py WRITE_SAMPLE FORMAT_PAGE. AFWEGING_BLESS=1 rewrites the page's listing.
"""
import os
import re
import subprocess
import sys
import tempfile

try:
    import h5py
    import xarray
except ImportError as missing:
    print(f"SKIPPED: {missing}")
    sys.exit(77)

FENCE = re.compile(r"(```layout\n)(.*?)(```)", re.DOTALL)
HOUSEKEEPING = {"CLASS", "NAME", "REFERENCE_LIST", "DIMENSION_LIST", "_Netcdf4Dimid"}


def type_of(value):
    if h5py.check_string_dtype(value.dtype):
        assert h5py.check_string_dtype(value.dtype).encoding == "utf-8"
        return "text"
    return value.dtype.name


def dimensions_of(dataset):
    names = []
    for dimension in dataset.dims:
        assert len(dimension) <= 1
        names.append(dimension[0].name[1:] if len(dimension) else dataset.name[1:])
    return "[" + ", ".join(names) + "]"


def attributes_of(item):
    return [name for name in item.attrs if name not in HOUSEKEEPING]


def listing(file):
    """One line for each object: its type, dimensions and the names of its attributes."""
    root = [f"{name}: {type_of(file.attrs.get_id(name))}" for name in file.attrs]
    lines = ["/ (group)"] + ["  @" + line for line in root]

    def add(name, item):
        if isinstance(item, h5py.Group):
            lines.append(f"/{name} (group)")
            return
        lines.append(f"/{name} ({type_of(item)}) {dimensions_of(item)} @" +
                     " @".join(attributes_of(item)))

    def walk(group):
        for name in group:
            item = group[name]
            add(item.name[1:], item)
            if isinstance(item, h5py.Group):
                walk(item)

    walk(file)
    return "\n".join(lines) + "\n"


def check_h5py(path, page):
    with h5py.File(path, "r") as file:
        found = listing(file)
        stock = file["series/stock"]
        assert stock[2, 3].tolist() == [201000, 201001], stock[2, 3]
        assert stock.attrs["units"] == "persons"
        assert stock.attrs["label_nl"] == "mensen met een uitkering"
        assert stock.compression == "gzip" and stock.shuffle and stock.chunks == (3, 4, 2)
        assert file["draws/value"][()].tolist() == [[0.5, 12.25]]
        assert file["draw"][()].tolist() == [0]
        assert "café" in file["scenario/text"][()].decode("utf-8")
    text = open(page, encoding="utf-8").read()
    if os.environ.get("AFWEGING_BLESS") == "1":
        with open(page, "w", encoding="utf-8") as stream:
            stream.write(FENCE.sub(lambda m: m.group(1) + found + m.group(3), text))
        return
    written = FENCE.search(text).group(2)
    assert written == found, f"{page} does not list what the file holds:\n{found}"


def check_xarray(path):
    root = xarray.open_dataset(path, engine="h5netcdf")
    ledger = xarray.open_dataset(path, engine="h5netcdf", group="ledger")
    whole = xarray.merge([root, ledger])
    cell = whole.amount.sel(replicate=6, line="wage", group="young", month=2)
    assert int(cell) == 100005, int(cell)
    assert whole.amount.dims == ("replicate", "month", "line", "group")
    assert whole.amount.attrs["units"] == "EUR cent"
    assert whole.amount.attrs["label_nl"] == "betaald bedrag"
    assert whole.year.values.tolist() == [2026, 2026, 2027, 2027]
    assert whole.group_label_nl.values.tolist() == ["iedereen", "jonger dan 27"]
    assert root.attrs["format_version"] == "3.1"


def check_ncdump(path):
    text = subprocess.run(["ncdump", "-h", path], check=True, capture_output=True,
                          text=True).stdout
    for expected in ("replicate = 3 ;", "int64 stock(replicate, month, group) ;",
                     'string stock:units = "persons" ;',
                     'string amount:label_nl = "betaald bedrag" ;'):
        assert expected in text, f"ncdump does not show '{expected}':\n{text}"


def main():
    write_sample, page = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "sample.h5")
        subprocess.run([write_sample, path], check=True)
        check_h5py(path, page)
        check_xarray(path)
        check_ncdump(path)


main()
