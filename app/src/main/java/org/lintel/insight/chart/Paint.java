package org.lintel.insight.chart;

/**
 * Colours by meaning. On a screen the class wins and follows light and dark; on paper, in mail and
 * in exports, where no style sheet is, the literal colour holds.
 */
public enum Paint {
  INK("ink", "#1C2733"),
  MUTED("muted", "#56636F"),
  CARD("card", "#FFFFFF"),
  LINE("line", "#E1E6EC"),
  CONTROL("control", "#7F8C9A"),
  SHADE("shade", "#EEF1F4"),
  ACTUAL("actual", "#0B5A72"),
  ALERT("alert", "#C2410C"),
  PRIMARY("primary", "#0F6680"),
  DETRACTOR("detractor", "#C2410C"),
  PASSIVE("passive", "#BFC8D2"),
  PROMOTER("promoter", "#0B5A72"),
  ON_DETRACTOR("on-detractor", "#FFFFFF"),
  ON_PASSIVE("on-passive", "#1C2733"),
  ON_PROMOTER("on-promoter", "#FFFFFF"),
  TRAIL("trail", "#F4CFBF"),
  DOT("dot", "#6E7F93"),
  INNER_BAND("inner", "#E2E7EC"),
  OUTER_BAND("outer", "#EFF2F5"),
  FIRST_FIELD("first-field", "#FBEDE5"),
  NONE("none", "none");

  private final String name;
  private final String literal;

  Paint(String name, String literal) {
    this.name = name;
    this.literal = literal;
  }

  public String fillClass() {
    return "f-" + name;
  }

  public String strokeClass() {
    return "s-" + name;
  }

  public String literal() {
    return literal;
  }
}
