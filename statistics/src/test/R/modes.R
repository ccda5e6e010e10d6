# Path models with weights by regression (mode B), from a correlation matrix that is written down here; run: Rscript modes.R
# Two ways each: the iteration of Lohmoeller (1989), and where it is known what it must end in, that: two constructs of mode B are the
# first canonical correlation (Hotelling 1936), one of each mode the redundancy analysis of van den Wollenberg (1977).
s <- outer(1:7, 1:7, function(i, j) 0.6^(abs(i - j)) * (1 - 0.05 * ((i + j) %% 3)))
s <- (s + t(s)) / 2
diag(s) <- 1
stopifnot(min(eigen(s)$values) > 0)
blocks <- list(a = 1:3, b = 4:5, c = 6:7)
fit <- function(blocks, modes, paths, scheme) {
  k <- length(blocks)
  items <- unlist(blocks)
  r <- s[items, items]
  owner <- rep(seq_len(k), lengths(blocks))
  w <- outer(owner, seq_len(k), "==") * 1
  scaled <- function(w) sweep(w, 2, sqrt(diag(t(w) %*% r %*% w)), "/")
  w <- scaled(w)
  repeat {
    v <- t(w) %*% r %*% w
    e <- v * ((paths + t(paths)) > 0)
    if (scheme == "centroid") e <- sign(e)
    if (scheme == "path") for (j in seq_len(k)) {
      before <- which(paths[, j] > 0)
      if (length(before)) e[before, j] <- solve(v[before, before], v[before, j])
    }
    z <- r %*% w %*% e
    new <- w * 0
    for (j in seq_len(k)) {
      own <- owner == j
      new[own, j] <- if (modes[j] == "A") z[own, j] else solve(r[own, own], z[own, j])
    }
    new <- scaled(new)
    if (max(abs(new - w)) < 1e-14) break
    w <- new
  }
  v <- t(w) %*% r %*% w
  found <- lapply(seq_len(k), function(j) {
    before <- which(paths[, j] > 0)
    if (length(before)) solve(v[before, before], v[before, j])
  })
  list(weights = rowSums(w), paths = unlist(found))
}
two <- rbind(c(0, 1), c(0, 0))
both <- fit(blocks[1:2], c("B", "B"), two, "path")
sxx <- s[1:3, 1:3]; sxy <- s[1:3, 4:5]; syy <- s[4:5, 4:5]
canonical <- sqrt(max(Re(eigen(solve(sxx, sxy) %*% solve(syy, t(sxy)))$values)))
redundancy <- eigen(solve(sxx, sxy) %*% t(sxy))
mixed <- fit(blocks[1:2], c("B", "A"), two, "path")
x <- Re(redundancy$vectors[, 1])
x <- x / sqrt(c(t(x) %*% sxx %*% x))
three <- rbind(c(0, 1, 1), c(0, 0, 1), c(0, 0, 0))
tell <- function(name, values) cat(name, format(values, digits = 12), "\n")
tell("two.BB path", both$paths)
tell("two.BB canonical correlation", canonical)
tell("two.BB weights", both$weights)
tell("two.BA path", mixed$paths)
tell("two.BA weights", mixed$weights)
tell("two.BA redundancy", x * sign(x[1]))
for (scheme in c("path", "centroid", "factorial")) {
  found <- fit(blocks, c("B", "A", "B"), three, scheme)
  tell(paste("three.BAB", scheme, "paths ab ac bc"), found$paths)
  tell(paste("three.BAB", scheme, "weights"), found$weights)
}
tell("version", R.version.string)
