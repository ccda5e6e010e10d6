# Reads answers and computes what `./lintel analyse` is asked for: NPS of the first column, alpha of
# the next ten, covariances of all. Prints name and value, one a line.
file <- commandArgs(trailingOnly = TRUE)[1]
has <- function(package) requireNamespace(package, quietly = TRUE)
told <- function(name, value) cat(name, format(value, digits = 15), "\n")
seconds <- function(work) unname(system.time(work)["elapsed"])

told("read.seconds", seconds({
  answers <- if (has("data.table")) {
    data.table::fread(file, data.table = FALSE)
  } else {
    read.csv(file, colClasses = "integer", comment.char = "", quote = "")
  }
}))
told("sums.seconds", seconds(colSums(answers, na.rm = TRUE)))
told("figures.seconds", seconds({
  nps <- 100 * (mean(answers[[1]] >= 9) - mean(answers[[1]] <= 6))
  items <- answers[2:11]
  alpha <- if (has("psych")) {
    psych::alpha(items, n.iter = 0)$total$raw_alpha
  } else {
    s <- cov(items)
    10 / 9 * (1 - sum(diag(s)) / sum(s))
  }
}))
told("moments.seconds", seconds(cov(answers)))
told("nps", nps)
told("alpha", alpha)
status <- tryCatch(readLines("/proc/self/status"), error = function(e) character(0))
told("peak.mb", as.numeric(sub("[^0-9]*([0-9]+).*", "\\1", grep("^VmHWM", status, value = TRUE))) / 1024)
told("data.table", as.integer(has("data.table")))
told("psych", as.integer(has("psych")))
told("version", paste(R.version$major, R.version$minor, sep = "."))
