# SPDX-License-Identifier: EUPL-1.2
# What the program publishes of a trial inside the model, recomputed from the counts in its file.
suppressMessages({library(survival); library(estimatr)})
folder <- commandArgs(TRUE)[1]
tell <- function(name, value) cat(sprintf("%s\t%.17g\n", name, value))

counts <- read.csv(file.path(folder, "months.csv"))
for (arm in unique(counts$arm)) {
  one <- counts[counts$arm == arm, ]
  people <- data.frame(month = rep(one$month, one$left + one$lost),
                       event = unlist(mapply(function(l, c) c(rep(1, l), rep(0, c)), one$left,
                                             one$lost, SIMPLIFY = FALSE)))
  curve <- summary(survfit(Surv(month, event) ~ 1, data = people), times = one$month, extend = TRUE)
  for (k in seq_along(curve$time)) {
    if (one$at_risk[k] > 0) {
      tell(sprintf("curve.%s.%d.share", arm, curve$time[k]), curve$surv[k])
      tell(sprintf("curve.%s.%d.greenwood", arm, curve$time[k]), curve$std.err[k])
    }
  }
}
questions <- read.csv(file.path(folder, "questions.csv"))
for (k in seq_len(nrow(questions))) {
  q <- questions[k, ]
  people <- data.frame(arm = rep(1:0, c(q$treated, q$control)),
                       y = c(rep(1:0, c(q$treated_yes, q$treated - q$treated_yes)),
                             rep(1:0, c(q$control_yes, q$control - q$control_yes))))
  d <- difference_in_means(y ~ arm, data = people)
  tell(sprintf("question.%d.study", q$question), d$coefficients[[1]])
  tell(sprintf("question.%d.study_standard_error", q$question), d$std.error[[1]])
}
