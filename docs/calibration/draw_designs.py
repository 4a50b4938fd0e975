#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Draws the designs of a trial beside the truth, as SVG: no package needed.

    afweging trial keuze-of-loting --seed 1 --json | python3 draw_designs.py > designs.svg
"""
import json
import sys

NAMES = {
    ("chosen", "difference_in_means"): "participants beside others",
    ("chosen", "least_squares"): "participants, regression",
    ("chosen", "nearest_neighbour"): "participants, nearest neighbours",
    ("chosen", "propensity_score"): "participants, propensity score",
    ("lottery", "difference_in_means"): "lottery",
}
LEFT, RIGHT, TOP, ROW = 270, 740, 60, 44


def interval(found):
    return 100 * found["mean_low_95"], 100 * found["mean"], 100 * found["mean_high_95"]


def name_of(design):
    key = (design["assignment"], design["estimator"])
    return NAMES.get(key, "jump at 40 years" if design["estimator"] == "regression_discontinuity"
                     else f"{design['assignment']}, {design['estimator']}".replace("_", " "))


def draw(designs):
    rows = [(name_of(d), interval(d["estimate"]), interval(d["true_effect"]),
             100 * (d["true_effect"]["mean"] + d["selection"]["mean"])
             if d["assignment"] == "chosen" and d["estimator"] == "difference_in_means" else None)
            for d in designs]
    low = min(min(a[0], b[0]) for _, a, b, _ in rows)
    high = max(max(a[2], b[2]) for _, a, b, _ in rows)
    first, last = 5 * int(low // 5), 5 * -int(-high // 5)

    def x(value):
        return LEFT + (value - first) / (last - first) * (RIGHT - LEFT)

    height = TOP + ROW * len(rows) + 50
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 {height}" '
           'font-family="sans-serif" font-size="14" role="img" aria-labelledby="t d">',
           '<title id="t">What each design reports, and what is true</title>',
           '<desc id="d">' + "; ".join(
               f"{n}: reports {a[1]:.1f}, true {b[1]:.1f} points" for n, a, b, _ in rows)
           + '</desc>', f'<rect width="760" height="{height}" fill="#fff"/>',
           '<g fill="#222"><circle cx="276" cy="24" r="6" fill="#b5461c"/>'
           '<text x="288" y="29">reported</text>'
           '<circle cx="376" cy="24" r="6" fill="#fff" stroke="#1a5a7a" stroke-width="2.5"/>'
           '<text x="388" y="29">true, same people</text>'
           '<path d="M540 16v16" stroke="#222" stroke-width="3"/>'
           '<text x="550" y="29">true + selection</text></g>']
    for tick in range(first, last + 1, 5):
        bold = ' stroke-width="1.6"' if tick == 0 else ""
        out.append(f'<path d="M{x(tick):.1f} {TOP - 12}V{height - 44}" stroke="#999"{bold}/>'
                   f'<text x="{x(tick):.1f}" y="{height - 26}" text-anchor="middle">{tick}</text>')
    out.append(f'<text x="{(LEFT + RIGHT) / 2}" y="{height - 6}" text-anchor="middle">'
               'had regular work within 24 months, points; bars: 95 % of luck</text>')
    for i, (name, reported, true, told) in enumerate(rows):
        y = TOP + ROW * i + 12
        out.append(f'<text x="{LEFT - 12}" y="{y + 5}" text-anchor="end">{name}</text>')
        for (a, m, b), colour, fill, dy in ((reported, "#b5461c", "#b5461c", -6),
                                            (true, "#1a5a7a", "#fff", 6)):
            out.append(f'<path d="M{x(a):.1f} {y + dy}H{x(b):.1f}" stroke="{colour}" '
                       f'stroke-width="2.5"/><circle cx="{x(m):.1f}" cy="{y + dy}" r="6" '
                       f'fill="{fill}" stroke="{colour}" stroke-width="2.5"/>')
        if told is not None:
            out.append(f'<path d="M{x(told):.1f} {y - 18}v24" stroke="#222" stroke-width="3"/>')
    return "\n".join(out) + "\n</svg>\n"


if __name__ == "__main__":
    sys.stdout.write(draw(json.load(sys.stdin)["result"]["designs"]))
