# SPDX-License-Identifier: EUPL-1.2
"""Reads the .xlsx of `export --tabellen` back and holds it against the CSV, the results and itself."""

import csv
import io
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
import zipfile

PROGRAM = sys.argv[1]
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RUN = ["--seed", "3", "--people", "800", "--months", "30", "--threads", "1"]


def call(*words):
    ended = subprocess.run([PROGRAM, *words], capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def text_of(node):
    return "".join(part.text or "" for part in node.iter(f"{MAIN}t"))


def sheets_of(path):
    """Sheet name -> rows of cells; numbers as float, texts as str, nothing as None."""
    book = zipfile.ZipFile(path)
    assert all(item.date_time[0] == 1980 for item in book.infolist()), "a time stamp"
    assert "2000-01-01T00:00:00Z" in book.read("docProps/core.xml").decode()
    shared = [text_of(each) for each in tree.fromstring(book.read("xl/sharedStrings.xml"))]
    names = [sheet.get("name") for sheet in
             tree.fromstring(book.read("xl/workbook.xml")).iter(f"{MAIN}sheet")]
    for defined in tree.fromstring(book.read("xl/workbook.xml")).iter(f"{MAIN}definedName"):
        # Excel mends, with a warning, a workbook that names a sheet 2025 without quotes.
        assert re.match(r"('([^']|'')+'|[A-Za-z_][A-Za-z_.]*)!", defined.text), defined.text
    result = {}
    for number, name in enumerate(names, 1):
        sheet = tree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
        assert sheet.find(f".//{MAIN}pane").get("state") == "frozen"
        assert not list(sheet.iter(f"{MAIN}f")), "a formula"
        rows = []
        for row in sheet.iter(f"{MAIN}row"):
            cells = {}
            for cell in row:
                column = re.match(r"[A-Z]+", cell.get("r"))[0]
                value = cell.find(f"{MAIN}v")
                if value is not None:
                    cells[column] = (shared[int(value.text)] if cell.get("t") == "s"
                                     else float(value.text))
            rows.append(cells)
        result[name] = rows
    assert len([n for n in book.namelist() if n.startswith("xl/tables/")]) == len(names)
    return result


def number(text):
    return float(text.replace(",", ".")) if text else None


def letters(index):
    return chr(ord("A") + index)


def check_same_as_csv(sheets, table):
    """Every number of the CSV stands in the sheet of its period."""
    head, *rows = table
    seen = 0
    for row in rows:
        period, words, numbers = row[0], row[1:6], row[6:]
        sheet = "Hele looptijd" if period.startswith("hele") else "Jaar " + period.replace("/", " ")
        match = [cells for cells in sheets[sheet]
                 if [cells.get(letters(i), "") for i in range(5)] == words]
        assert len(match) == 1, (period, words)
        for i, each in enumerate(numbers):
            assert match[0].get(letters(5 + i)) == number(each), (row, head[6 + i])
            seen += each != ""
    return seen


def check_adds_up(table):
    head, *rows = table
    columns = [head.index(name) for name in ("oud", "nieuw", "mutatie")]
    periods = list(dict.fromkeys(row[0] for row in rows))
    for column in columns:
        value = {(row[0], row[1], row[2]): number(row[column]) for row in rows}
        for period in periods:
            spent = {}
            for row in rows:
                if row[0] == period and row[4] == "lasten" and row[1] != "Samen":
                    kind = "sum" if row[2] == "lasten samen" else "items"
                    spent.setdefault(row[1], {}).setdefault(kind, 0)
                    spent[row[1]][kind] += number(row[column])
            blocks = {name: each for name, each in spent.items() if "sum" in each}
            for name, each in blocks.items():
                assert abs(each["sum"] - each["items"]) < 1e-6, (period, name, each)
            total = value[period, "Samen", "alle lasten"]
            assert abs(total - sum(each["sum"] for each in blocks.values())) < 1e-6
            assert abs(total - spent["Per taakveld (Iv3)"]["items"]) < 1e-6
        for row in rows:
            if row[5] == "euro" and row[0] == periods[-1]:
                years = sum(value[period, row[1], row[2]] for period in periods[:-1])
                assert abs(years - number(row[column])) < 1e-6, row
    old, new, change = columns
    for row in rows:
        if row[change]:
            assert abs(number(row[new]) - number(row[old]) - number(row[change])) < 1e-6, row


def check_against_results(folder, table):
    """Totals of pots over the run, from the other export of the same file."""
    call("export", f"{folder}/new.h5", "--csv", "--force", "-o", f"{folder}/csv")
    paid = {}
    with open(f"{folder}/csv/pots.csv", newline="") as file:
        for row in csv.DictReader(file):
            if row["dataset"] == "pots/paid":
                paid[row["pot"]] = paid.get(row["pot"], 0) + float(row["mean"])
    head, *rows = table
    blocks = {"Inkomensbudget (BUIG)": "buig", "Re-integratie": "reintegration",
              "Bestaanszekerheid": "income_security", "Uitvoeringskosten": "staff",
              "Wmo en zorg": "wmo"}
    for row in rows:
        if row[0].startswith("hele") and row[2] == "lasten samen":
            told, exact = number(row[head.index("nieuw")]), paid[blocks[row[1]]]
            # each line of a block is off by at most half its rounding, in each of three years
            assert abs(told - exact) <= 0.003 * exact + 50, (row[1], told, exact)


def main():
    with tempfile.TemporaryDirectory() as folder:
        for draws in (["--draws", "0", "--replicates", "4"], ["--draws", "3"]):
            call("run", "basis", *RUN, *draws, "--force", "-o", f"{folder}/old.h5")
            call("run", "werkloont", *RUN, *draws, "--force", "-o", f"{folder}/new.h5")
            for out in ("a", "b"):
                call("export", f"{folder}/new.h5", "--tabellen", "--nl", "--against",
                     f"{folder}/old.h5", "--force", "-o", f"{folder}/{out}")
            a, b = (pathlib.Path(folder, out, "tabellen.xlsx").read_bytes() for out in "ab")
            assert a == b, "not the same bytes"
            raw = pathlib.Path(folder, "a", "tabellen.csv").read_bytes()
            assert raw.startswith(b"\xef\xbb\xbf") and b"\r\n" in raw
            table = list(csv.reader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";"))
            sheets = sheets_of(f"{folder}/a/tabellen.xlsx")
            assert list(sheets)[0] == "Hele looptijd" and "Uitleg" in sheets
            explanation = " ".join(str(cell) for row in sheets["Uitleg"] for cell in row.values())
            for part in ("SHA-256", "seed", "afweging export new.h5 --tabellen --against old.h5"):
                assert part in explanation, part
            assert check_same_as_csv(sheets, table) > 500
            check_adds_up(table)
            check_against_results(folder, table)


main()
