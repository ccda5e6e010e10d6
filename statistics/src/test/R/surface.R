# Moments of satisfaction (CUSA1), perception (PERQ1), expectation (CUEX1), their squares and product (centred at 5.5) and the gap,
# of the published survey of 250 phone owners (Tenenhaus et al. 2005; data mobi of seminr, whose rows are not kept here).
# Run: Rscript surface.R mobi.csv > ../resources/org/lintel/statistics/moments-surface.tsv
rows <- read.csv(commandArgs(TRUE)[1])
p <- rows$PERQ1 - 5.5
e <- rows$CUEX1 - 5.5
all <- cbind(satisfaction = rows$CUSA1, P = p, E = e, PP = p * p, PE = p * e, EE = e * e, gap = p - e)
cat("# Means and covariances (divisor n - 1, lower triangle) of 250 answers; see src/test/R/surface.R. No rows are kept here.\n")
cat("n\t", nrow(all), "\n", sep = "")
covariances <- cov(all)
for (i in seq_len(ncol(all)))
  cat(colnames(all)[i], "\t", format(mean(all[, i]), digits = 17), "\t",
    paste(vapply(covariances[i, 1:i], function(v) format(v, digits = 17), ""), collapse = " "), "\n", sep = "")
