# SPDX-License-Identifier: EUPL-1.2
"""What the program is asked: a map for each estimate, and which of its numbers are held."""

EVERYBODY = "people.csv"
PANEL = "panel.csv"


def case(name, data, estimator, columns, holds=("estimate", "standard_error"), **trial):
    return {"name": name, "data": data, "trial": {"estimator": estimator, **trial},
            "columns": columns, "holds": holds}


def people(name, estimator, arm, more=None, **trial):
    return case(name, EVERYBODY, estimator, {"outcome": "y", **arm, **(more or {})}, **trial)


DRAWN, GOT, DRAWN_CLUSTER = {"assigned": "drawn"}, {"received": "got"}, {"assigned": "drawn_cluster"}
COVARIATES = {"covariates": ["x1", "x2"]}
TIMES = {"duration": "time", "event": "left"}

CASES = [
    people("difference", "difference_in_means", DRAWN),
    people("stratified", "stratified_difference", DRAWN, {"stratum": "stratum"}),
    people("clustered", "clustered_difference", DRAWN_CLUSTER, {"cluster": "cluster"}),
    people("cluster_means", "difference_of_cluster_means", DRAWN_CLUSTER, {"cluster": "cluster"}),
    case("survival", EVERYBODY, "survival_difference", {**TIMES, **DRAWN}, horizon=12,
         holds=("estimate", "standard_error", "treated", "control")),
    case("cox", EVERYBODY, "hazard_ratio", {**TIMES, **DRAWN}),
    case("cox_covariates", EVERYBODY, "hazard_ratio", {**TIMES, **DRAWN, **COVARIATES}),
    *[people(f"ols_{kind}", "least_squares", GOT, COVARIATES, errors=kind)
      for kind in ("classical", "hc0", "hc1", "hc2")],
    people("ols_cr1", "least_squares", GOT, {**COVARIATES, "cluster": "cluster"}),
    people("ols_cr0", "least_squares", GOT, {**COVARIATES, "cluster": "cluster"}, errors="cr0"),
    people("ols_strata", "least_squares", GOT, {**COVARIATES, "stratum": "stratum"}, errors="hc2"),
    people("discontinuity", "regression_discontinuity", {}, {"running": "running"}, bandwidth=2.5),
    people("discontinuity_rule", "regression_discontinuity", {}, {"running": "running"}),
    *[people(f"iv_{kind}", "two_stage_least_squares", {**DRAWN, **GOT}, {"covariates": ["x1"]},
             errors=kind) for kind in ("classical", "hc0", "hc1", "hc2")],
    people("iv_cr1", "two_stage_least_squares", {**DRAWN, **GOT},
           {"covariates": ["x1"], "cluster": "cluster"}),
    people("wald", "two_stage_least_squares", {**DRAWN, **GOT}, errors="hc1"),
    people("match", "nearest_neighbour", GOT, COVARIATES),
    people("match_ties", "nearest_neighbour", GOT, {"covariates": ["x3"]}),
    people("match_mahalanobis", "nearest_neighbour", GOT, COVARIATES, metric="mahalanobis"),
    people("match_exact", "nearest_neighbour", GOT, {**COVARIATES, "stratum": "stratum"}),
    people("score", "propensity_score", GOT, COVARIATES),
    case("did", PANEL, "difference_in_differences",
         {"outcome": "y", "assigned": "group", "period": "period", "cluster": "unit"}),
    case("two_way", PANEL, "two_way_fixed_effects",
         {"outcome": "y", "received": "treated", "period": "period", "cluster": "unit"}),
    case("group_time", PANEL, "group_time_effect",
         {"outcome": "y", "received": "treated", "period": "period", "cluster": "unit"}),
]

# Beside the estimate: what it is called here, and its key in JSON.
DIAGNOSTICS = {"discontinuity_rule": [("bandwidth", "bandwidth")],
               "wald": [("first_stage.estimate", "first_stage"),
                        ("first_stage.standard_error", "first_stage_standard_error")]}


def written(value):
    """As TOML."""
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    return f'"{value}"' if isinstance(value, str) else str(value)


def map_of(one):
    """The text of its map."""
    tables = {"trial": {"name": one["name"], **one["trial"]}, "columns": one["columns"]}
    text = "".join(f"[{table}]\n" + "".join(f"{k} = {written(v)}\n" for k, v in keys.items())
                   for table, keys in tables.items())
    # Two periods of the panel for the difference in differences.
    return text + ('[[filters]]\ncolumn = "period"\nat_least = 1\nat_most = 2\n'
                   '[[filters]]\ncolumn = "unit"\nat_least = 0\nat_most = 89\n'
                   if one["name"] == "did" else "")
