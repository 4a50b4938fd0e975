# SPDX-License-Identifier: EUPL-1.2
# The same statistics by independent software: name, tab, number on every line.
suppressMessages({
  library(survival); library(Matching); library(MatchIt); library(estimatr); library(sandwich)
  library(metafor); library(AER)
})
folder <- commandArgs(TRUE)[1]
tell <- function(name, value) cat(sprintf("%s\t%.17g\n", name, value))
both <- function(name, value, error) {
  tell(paste0(name, ".estimate"), value)
  tell(paste0(name, ".standard_error"), error)
}
robust <- function(name, fit, term) both(name, fit$coefficients[[term]], fit$std.error[[term]])
p <- read.csv(file.path(folder, "people.csv"))

robust("difference", difference_in_means(y ~ drawn, data = p), "drawn")
by_town <- lapply(split(p, p$stratum), function(s) {
  d <- difference_in_means(y ~ drawn, data = s)
  c(d$coefficients[[1]], d$std.error[[1]], nrow(s))
})
towns <- do.call(rbind, by_town)
pooled <- rma(yi = towns[, 1], sei = towns[, 2], weights = towns[, 3], method = "FE")
both("stratified", as.numeric(pooled$b), pooled$se)
blocked <- difference_in_means(y ~ drawn, data = p, blocks = stratum)
robust("stratified_blocks", blocked, "drawn")
robust("clustered", difference_in_means(y ~ drawn_cluster, data = p, clusters = cluster),
       "drawn_cluster")
means <- aggregate(cbind(y, drawn_cluster) ~ cluster, data = p, FUN = mean)
robust("cluster_means", difference_in_means(y ~ drawn_cluster, data = means), "drawn_cluster")

at <- function(arm) summary(survfit(Surv(time, left) ~ 1, data = p[p$drawn == arm, ]), times = 12)
both("survival", at(1)$surv - at(0)$surv, sqrt(at(1)$std.err^2 + at(0)$std.err^2))
tell("survival.treated", at(1)$surv)
tell("survival.control", at(0)$surv)
exact <- coxph.control(eps = 1e-12, toler.chol = 1e-14, iter.max = 50)
hazard <- function(name, formula) {
  fit <- summary(coxph(formula, data = p, ties = "efron", control = exact))$coefficients
  both(name, fit["drawn", "coef"], fit["drawn", "se(coef)"])
}
hazard("cox", Surv(time, left) ~ drawn)
hazard("cox_covariates", Surv(time, left) ~ drawn + x1 + x2)

for (kind in c("classical", "HC0", "HC1", "HC2")) {
  robust(paste0("ols_", tolower(kind)), lm_robust(y ~ got + x1 + x2, data = p, se_type = kind),
         "got")
  robust(paste0("iv_", tolower(kind)),
         iv_robust(y ~ got + x1 | drawn + x1, data = p, se_type = kind), "got")
}
plain <- lm(y ~ got + x1 + x2, data = p)
both("ols_cr1", coef(plain)[["got"]],
     sqrt(vcovCL(plain, cluster = p$cluster, type = "HC1")["got", "got"]))
robust("ols_cr0", lm_robust(y ~ got + x1 + x2, data = p, clusters = cluster, se_type = "CR0"), "got")
robust("ols_strata", lm_robust(y ~ got + x1 + x2 + stratum, data = p, se_type = "HC2"), "got")
robust("iv_cr1", iv_robust(y ~ got + x1 | drawn + x1, data = p, clusters = cluster,
                           se_type = "stata"), "got")
wald <- ivreg(y ~ got | drawn, data = p)
both("wald", coef(wald)[["got"]], sqrt(vcovHC(wald, type = "HC1")["got", "got"]))

robust("first_stage", lm_robust(got ~ drawn, data = p, se_type = "HC1"), "drawn")

jump <- function(name, width) {
  near <- p[abs(p$running) < width, ]
  near$above <- as.numeric(near$running >= 0)
  near$weight <- 1 - abs(near$running) / width
  rd <- lm(y ~ above * running, data = near, weights = weight)
  both(name, coef(rd)[["above"]], sqrt(vcovHC(rd, type = "HC1")["above", "above"]))
}
jump("discontinuity", 2.5)
rule <- 1.84 * sd(p$running) * nrow(p)^(-1 / 5)
tell("bandwidth", rule)
jump("discontinuity_rule", rule)

matched <- function(name, x, ...) {
  m <- Match(Y = p$y, Tr = p$got, X = x, estimand = "ATT", M = 1, ...)
  both(name, as.numeric(m$est), as.numeric(m$se))
  m
}
pairs <- matched("match", p[, c("x1", "x2")], Weight = 1)
for (x in c("x1", "x2")) {
  apart <- weighted.mean(p[pairs$index.treated, x] - p[pairs$index.control, x], pairs$weights)
  spread <- sqrt((var(p[p$got == 1, x]) + var(p[p$got == 0, x])) / 2)
  tell(paste0("balance.", x, ".standardised_difference_matched"), apart / spread)
}
ignored <- matched("match_ties", p[, "x3"], Weight = 1)
ignored <- matched("match_mahalanobis", p[, c("x1", "x2")], Weight = 2)
town <- as.numeric(factor(p$stratum))
ignored <- matched("match_exact", cbind(p$x1, p$x2, town), Weight = 1, exact = c(FALSE, FALSE, TRUE))
score <- glm(got ~ x1 + x2, data = p, family = binomial, control = list(epsilon = 1e-14, maxit = 50))
ignored <- matched("score", score$fitted.values, Weight = 1)

# Balance: differences over the pooled standard deviation.
about <- summary(matchit(got ~ x1 + x2, data = p, method = NULL, estimand = "ATE",
                         s.weights = NULL))$sum.all
for (x in c("x1", "x2")) {
  tell(paste0("balance.", x, ".treated"), about[x, "Means Treated"])
  tell(paste0("balance.", x, ".standardised_difference"), about[x, "Std. Mean Diff."])
  tell(paste0("balance.", x, ".variance_ratio"), about[x, "Var. Ratio"])
}
reach <- range(score$fitted.values[p$got == 0])
treated <- score$fitted.values[p$got == 1]
outside <- sum(treated < reach[1] | treated > reach[2])
tell("overlap.count", outside)

panel <- read.csv(file.path(folder, "panel.csv"))
two <- panel[panel$period <= 2 & panel$unit <= 89, ]
two$after <- as.numeric(two$period == 2)
did <- lm(y ~ group * after, data = two)
both("did", coef(did)[["group:after"]],
     sqrt(vcovCL(did, cluster = two$unit, type = "HC1")["group:after", "group:after"]))
ways <- lm(y ~ treated + factor(unit) + factor(period), data = panel)
both("two_way", coef(ways)[["treated"]],
     sqrt(vcovCL(ways, cluster = panel$unit, type = "HC1")["treated", "treated"]))

# Callaway and Sant'Anna without covariates, those who have not begun yet as control, written from
# their formulas: Debian has no package of it.
wide <- reshape(panel[, c("unit", "period", "y")], idvar = "unit", timevar = "period",
                direction = "wide")
begins <- sapply(wide$unit, function(u) {
  mine <- panel[panel$unit == u & panel$treated == 1, "period"]
  if (length(mine) == 0) Inf else min(mine)
})
y <- as.matrix(wide[, -1])
n <- nrow(y)
effects <- list()
for (g in sort(unique(begins[is.finite(begins)]))) for (t in g:ncol(y)) {
  change <- y[, t] - y[, g - 1]
  mine <- begins == g
  other <- begins > t
  if (any(other)) {
    att <- mean(change[mine]) - mean(change[other])
    psi <- mine / mean(mine) * (change - mean(change[mine])) -
      other / mean(other) * (change - mean(change[other]))
    effects[[length(effects) + 1]] <- list(g = g, att = att, psi = psi, share = mean(mine))
  }
}
whole <- sum(sapply(effects, function(e) e$share))
theta <- sum(sapply(effects, function(e) e$share * e$att)) / whole
psi <- Reduce(`+`, lapply(effects, function(e) {
  e$share / whole * e$psi + ((begins == e$g) - e$share) / whole * (e$att - theta)
}))
both("group_time", theta, sqrt(mean(psi^2) / n))
