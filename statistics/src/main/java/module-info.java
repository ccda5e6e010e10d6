/** Estimators and tests as pure functions of numbers; knows no framework and does no I/O. */
module org.lintel.statistics {
  requires org.apache.commons.numbers.combinatorics;
  requires org.apache.commons.numbers.gamma;
  requires org.apache.commons.statistics.distribution;
  requires static org.jspecify;

  exports org.lintel.statistics.comparison;
  exports org.lintel.statistics.driver;
  exports org.lintel.statistics.effect;
  exports org.lintel.statistics.expectation;
  exports org.lintel.statistics.funnel;
  exports org.lintel.statistics.moments;
  exports org.lintel.statistics.monitoring;
  exports org.lintel.statistics.pathmodel;
  exports org.lintel.statistics.planning;
  exports org.lintel.statistics.pooling;
  exports org.lintel.statistics.publication;
  exports org.lintel.statistics.quality;
  exports org.lintel.statistics.regression;
  exports org.lintel.statistics.reliability;
  exports org.lintel.statistics.resampling;
  exports org.lintel.statistics.risk;
  exports org.lintel.statistics.scoring;
  exports org.lintel.statistics.text;
  exports org.lintel.statistics.weighting;
  exports org.lintel.statistics;
}
