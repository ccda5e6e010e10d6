# One-factor maximum likelihood (stats::factanal) of the items of mobi; run: Rscript factor.R after sourcing the moments as alpha.R does.
source("alpha.R", echo = FALSE)
for (prefix in c("IMAG", "PERQ")) {
  v <- s[startsWith(names, prefix), startsWith(names, prefix)]
  f <- factanal(covmat = v, factors = 1, n.obs = n, control = list(opt = list(factr = 1e2, pgtol = 1e-14)), lower = 1e-4)
  l <- as.numeric(f$loadings); l <- l * sign(sum(l)); d <- sqrt(diag(v))
  cat(prefix, "loadings", format(l, digits = 9), "\n")
  cat(prefix, "omega", format(sum(l * d)^2 / (sum(l * d)^2 + sum((1 - l^2) * d^2)), digits = 9),
    "cr", format(sum(l)^2 / (sum(l)^2 + sum(1 - l^2)), digits = 9), "ave", format(mean(l^2), digits = 9), "\n")
}
