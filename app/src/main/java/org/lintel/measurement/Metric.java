package org.lintel.measurement;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is measured. Each has a definition in the catalogue at {@code /metrics}, under its id, with
 * a version that changes when the same answers would give another figure.
 */
public enum Metric {
  NET_PROMOTER_SCORE("net-promoter-score", Unit.POINTS, 1),
  SATISFACTION("satisfaction", Unit.PERCENT, 1),
  TRUST("trust", Unit.SCALE, 1),
  EMOTIONAL_CONNECTION("emotional-connection", Unit.SCALE, 1),
  SERVICE_EXPERIENCE("service-experience", Unit.SCALE, 1),
  LOYALTY_INDEX("loyalty-index", Unit.INDEX, 1),
  EXPECTATION_GAP("expectation-gap", Unit.GAP, 1),
  WEIGHTED_SERVQUAL("weighted-servqual", Unit.GAP, 1),
  SERVPERF_SCORE("servperf-score", Unit.SCALE, 1),
  LIKELIHOOD_DISTRIBUTION("likelihood-distribution", Unit.PERCENT, 1),
  PARTICIPATION("participation", Unit.PERCENT, 1),
  COMMUNITY_COMPARISON("community-comparison", Unit.POINTS, 1),
  CHANGE("change", Unit.POINTS, 1),
  DRIVERS("drivers", Unit.PERCENT, 1),
  ADJUSTED_SCORE("adjusted-score", Unit.POINTS, 1),
  WEIGHTED_SCORE("weighted-score", Unit.POINTS, 1),
  PANEL_CHANGE("panel-change", Unit.POINTS, 1),
  RELIABILITY("reliability", Unit.SCALE, 1);

  private final String id;
  private final Unit unit;
  private final int version;

  Metric(String id, Unit unit, int version) {
    this.id = id;
    this.unit = unit;
    this.version = version;
  }

  /** Name in addresses, exports and message keys. */
  public String id() {
    return id;
  }

  public Unit unit() {
    return unit;
  }

  /** Version of the definition. */
  public int version() {
    return version;
  }

  /** Where its definition stands. */
  public String href() {
    return "/metrics/" + id;
  }

  /** Where its method is explained with an example. */
  public String methodHref() {
    return "/method/" + methodPage();
  }

  /** Name of the page that explains its method. */
  public String methodPage() {
    return switch (this) {
      case NET_PROMOTER_SCORE, LIKELIHOOD_DISTRIBUTION -> "nps";
      case SATISFACTION, PARTICIPATION -> "share";
      case TRUST, EMOTIONAL_CONNECTION, SERVICE_EXPERIENCE, SERVPERF_SCORE -> "mean";
      case LOYALTY_INDEX -> "loyalty-index";
      case EXPECTATION_GAP, WEIGHTED_SERVQUAL -> "gap";
      case COMMUNITY_COMPARISON -> "funnel";
      case CHANGE -> "difference";
      case PANEL_CHANGE -> "panel";
      case DRIVERS -> "drivers";
      case ADJUSTED_SCORE -> "pooling";
      case WEIGHTED_SCORE -> "weighting";
      case RELIABILITY -> "reliability";
    };
  }

  /** Message key of its name. */
  public String nameKey() {
    return key("name");
  }

  /** Message key of one part of its definition, for example {@code formula}. */
  public String key(String part) {
    return "measurement." + id + "." + part;
  }

  /** The metric with that id. */
  public static Optional<Metric> of(String id) {
    return Arrays.stream(values()).filter(metric -> metric.id.equals(id)).findFirst();
  }
}
