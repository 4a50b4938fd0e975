# SPDX-License-Identifier: EUPL-1.2
"""Made-up people for the referees: two tables in which every estimator has something to do."""

import csv
import random

PEOPLE, UNITS, PERIODS, CLUSTERS = 800, 120, 4, 40


def person(i, luck):
    """A row of people.csv. Who gets it depends on x1 and on what nobody sees."""
    x1, x2, unseen = luck.gauss(0, 1), luck.gauss(2, 3), luck.gauss(0, 1)
    stratum, cluster = 1 + i % 3, int(CLUSTERS * luck.random() ** 1.5)
    drawn, drawn_cluster = int(luck.random() < 0.3 + 0.1 * stratum), int(cluster % 5 < 2)
    got = int(1.3 * x1 + unseen + 1.5 * drawn > 0.6)
    running = luck.uniform(-5, 5)
    y = 3 + 2 * got + x1 - 0.2 * x2 + unseen + 0.3 * (cluster % 7) + (running > 0) + 0.4 * running
    leaves, seen = luck.expovariate(0.05 * (1.4 if drawn else 1) * (1.2 if x1 > 0 else 1)), luck.uniform(6, 40)
    return {"id": i, "y": y, "yes": int(y > 4), "drawn": drawn, "drawn_cluster": drawn_cluster,
            "got": got, "x1": x1, "x2": x2, "x3": luck.randint(0, 4), "cluster": f"team {cluster}",
            "stratum": f"town {stratum}", "running": running,
            # whole months, so that many leave at one time
            "time": max(1, round(min(leaves, seen))), "left": int(leaves <= seen)}


def unit_rows(u, luck):
    """Rows of panel.csv: a third begins in period 2, a third in 3, the others never."""
    begins, level = (2, 3, 99)[u % 3], luck.gauss(0, 2)
    for t in range(1, PERIODS + 1):
        treated = int(t >= begins)
        yield {"unit": u, "period": t, "group": int(begins < 99), "treated": treated,
               "y": level + 0.5 * t + treated * (1 + 0.5 * (t - begins)) + luck.gauss(0, 1)}


def write(path, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        out = csv.DictWriter(file, fieldnames=list(rows[0]))
        out.writeheader()
        out.writerows(rows)


def make(folder):
    luck = random.Random(20)
    write(folder / "people.csv", [person(i, luck) for i in range(PEOPLE)])
    write(folder / "panel.csv", [row for u in range(UNITS) for row in unit_rows(u, luck)])
