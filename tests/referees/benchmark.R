# SPDX-License-Identifier: EUPL-1.2
# Random effects of the studies of every kind, recomputed by metafor.
suppressMessages(library(metafor))
folder <- commandArgs(TRUE)[1]
tell <- function(name, value) cat(sprintf("%s\t%.17g\n", name, value))
all <- read.csv(file.path(folder, "studies.csv"))
for (kind in unique(all$kind)) {
  one <- all[all$kind == kind, ]
  fit <- rma(yi = one$effect, sei = one$standard_error, method = "REML", test = "adhoc",
             control = list(threshold = 1e-9, maxiter = 5000))
  next_one <- predict(fit)
  name <- function(what) paste0("benchmark.", kind, ".", what)
  tell(name("mean"), as.numeric(fit$b))
  tell(name("standard_error"), fit$se)
  tell(name("tau"), sqrt(fit$tau2))
  tell(name("heterogeneity"), fit$I2 / 100)
  tell(name("q"), fit$QE)
  tell(name("mean_interval.low"), next_one$ci.lb)
  tell(name("mean_interval.high"), next_one$ci.ub)
  tell(name("prediction.low"), next_one$pi.lb)
  tell(name("prediction.high"), next_one$pi.ub)
}
