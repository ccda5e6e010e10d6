package org.lintel.measurement;

/** What is made of rows in the background and kept. */
enum AnalysisKind {

  /** What drives an outcome. */
  DRIVERS(2),

  /** How reliable the scales are. */
  SCALES(1),

  /** How the same households changed between two periods. */
  PANEL(1),

  /** Signs of careless answers. */
  QUALITY(3),

  /** Who was asked and what they answered, by tenure and kind of unit. */
  WEIGHTS(1);

  private final int edition;

  AnalysisKind(int edition) {
    this.edition = edition;
  }

  /** Raised when the same answers would give another result, or the result has another form. */
  int edition() {
    return edition;
  }
}
