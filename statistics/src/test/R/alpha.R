# Feldt's interval and the standard error of alpha, from the moments kept in ../resources; run: Rscript alpha.R
# The standard error is derived a second way: the normal-theory covariance of the sample covariances and a numerical gradient,
# instead of the closed form of van Zyl, Neudecker & Nel (2000).
file <- "../resources/org/lintel/statistics/moments-mobi.tsv"
lines <- Filter(function(l) !startsWith(l, "#"), readLines(file))
n <- as.integer(strsplit(lines[1], "\t")[[1]][2])
parts <- strsplit(lines[-1], "\t")
names <- vapply(parts, `[`, "", 1)
rows <- lapply(parts, function(p) as.numeric(strsplit(p[3], " ")[[1]]))
s <- matrix(0, length(names), length(names), dimnames = list(names, names))
for (i in seq_along(rows)) s[i, seq_along(rows[[i]])] <- rows[[i]]
s[upper.tri(s)] <- t(s)[upper.tri(s)]
alpha <- function(v) { k <- nrow(v); k / (k - 1) * (1 - sum(diag(v)) / sum(v)) }
report <- function(prefix) {
  v <- s[startsWith(names, prefix), startsWith(names, prefix)]
  k <- nrow(v); a <- alpha(v)
  feldt <- function(level) { t <- (1 - level) / 2
    c(1 - (1 - a) * qf(1 - t, n - 1, (n - 1) * (k - 1)), 1 - (1 - a) * qf(t, n - 1, (n - 1) * (k - 1))) }
  step <- 1e-5
  gradient <- matrix(0, k, k)
  for (i in 1:k) for (j in 1:k) {
    up <- v; up[i, j] <- up[i, j] + step; down <- v; down[i, j] <- down[i, j] - step
    gradient[i, j] <- (alpha(up) - alpha(down)) / (2 * step) }
  variance <- 0
  for (i in 1:k) for (j in 1:k) for (l in 1:k) for (m in 1:k)
    variance <- variance + gradient[i, j] * gradient[l, m] * (v[i, l] * v[j, m] + v[i, m] * v[j, l]) / n
  show <- function(label, x) cat(prefix, label, format(x, digits = 12), "\n")
  show("feldt 95", feldt(0.95)); show("feldt 90", feldt(0.90)); show("ase", sqrt(variance))
}
report("IMAG"); report("PERQ")
