# Products of the achievement awards trial by school, and what clubSandwich says of them.
# Angrist & Lavy (2009) American Economic Review 99:1384; girls of 2001; data of clubSandwich 0.5.8.
# Debian 12: apt-get install r-base-core r-cran-clubsandwich; Rscript awards.R > products-awards.tsv
suppressMessages(library(clubSandwich))
data(AchievementAwardsRCT)
girls <- subset(AchievementAwardsRCT, sex == "Girl" & year == "2001")
formula <- Bagrut_status ~ treated + lagscore + school_type
x <- model.matrix(formula, girls)
y <- as.numeric(girls$Bagrut_status)
cat("# X'X (lower triangle by row) and X'y of each school: intercept, treated, lagscore, religious, secular; outcome matriculation.\n")
cat("# Girls of 2001 in Angrist & Lavy (2009) AER 99:1384, data of clubSandwich 0.5.8; made by src/test/R/awards.R, no rows are kept.\n")
cat("# n\tX'X\tX'y\n")
for (school in sort(unique(girls$school_id))) {
  rows <- girls$school_id == school
  xx <- crossprod(x[rows, , drop = FALSE])
  xy <- crossprod(x[rows, , drop = FALSE], y[rows])
  say <- function(v) paste(format(v, digits = 15, trim = TRUE, scientific = FALSE, drop0trailing = TRUE), collapse = " ")
  one <- function(v) paste(vapply(v, function(e) say(e), ""), collapse = " ")
  cat(sum(rows), "\t", one(t(xx)[upper.tri(xx, diag = TRUE)]), "\t", one(xy), "\n", sep = "")
}
fit <- lm(formula, data = girls)
for (kind in c("CR1S", "CR2")) {
  found <- coef_test(fit, vcov = kind, cluster = girls$school_id, test = "Satterthwaite")["treated", ]
  cat("# ", kind, ": ", paste(names(found)[-1], vapply(found[-1], function(e) format(e, digits = 15), ""), collapse = ", "), "\n", sep = "", file = stderr())
}
