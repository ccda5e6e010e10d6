package org.lintel.statistics.scoring;

/**
 * The five dimensions of SERVQUAL with the number of their items, 22 together.
 *
 * <p>A reporting outline, not five proven constructs. Reference: Parasuraman, Zeithaml &amp; Berry
 * (1988) Journal of Retailing 64:12.
 */
public enum ServqualDimension {
  /** Buildings, equipment, appearance, notices: items 1 to 4. */
  TANGIBLES(4),

  /** Keeps promises, right and in time: items 5 to 9. */
  RELIABILITY(5),

  /** Prompt and willing: items 10 to 13. */
  RESPONSIVENESS(4),

  /** Competent, courteous, safe to deal with: items 14 to 17. */
  ASSURANCE(4),

  /** Individual attention: items 18 to 22. */
  EMPATHY(5);

  private final int items;

  ServqualDimension(int items) {
    this.items = items;
  }

  /** Number of items of the dimension in the full instrument. */
  public int items() {
    return items;
  }
}
