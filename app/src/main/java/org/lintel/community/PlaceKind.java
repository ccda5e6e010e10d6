package org.lintel.community;

/** A level of the portfolio above buildings. Levels may be left out; a region may hold regions. */
public enum PlaceKind {
  GROUP(0),
  REGION(1),
  COMPANY(2),
  COMMUNITY(3);

  private final int level;

  PlaceKind(int level) {
    this.level = level;
  }

  /** Whether a place of this kind may stand directly under the other. */
  public boolean fitsUnder(PlaceKind parent) {
    return parent.level < level || (this == REGION && parent == REGION);
  }
}
