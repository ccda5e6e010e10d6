/** Estimators and tests as pure functions of numbers; knows no framework and does no I/O. */
module org.lintel.statistics {
  requires org.apache.commons.statistics.distribution;
  requires static org.jspecify;

  exports org.lintel.statistics;
}
