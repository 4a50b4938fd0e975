# SPDX-License-Identifier: EUPL-1.2
# Writes two data sets of package AER into the folder, for as long as the test runs.
suppressMessages(library(AER))
folder <- commandArgs(TRUE)[1]
data("STAR", package = "AER")
data("ResumeNames", package = "AER")
columns <- c("gender", "ethnicity", "stark", "readk", "mathk", "lunchk", "schoolidk")
write.csv(STAR[, columns], file.path(folder, "star.csv"), row.names = FALSE)
write.csv2(ResumeNames, file.path(folder, "resume.csv"), row.names = FALSE)
