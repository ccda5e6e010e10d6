package org.lintel.statistics;

/** How the interval of an NPS is computed; {@link #SCORE} is the one to show. */
public enum NpsMethod {

  /**
   * Score interval: all values the score test does not reject. Exact coverage never below .939 from
   * 10 answers on. Tango (1998) Statistics in Medicine 17:891; May &amp; Johnson (1997); Rocks
   * (2016) "iterative score".
   */
  SCORE("nps.score.tango1998"),

  /**
   * Adjusted Wald: add (3/4, 3/2, 3/4) to the counts, then Wald. Never below .927. Rocks (2016) The
   * American Statistician 70(4).
   */
  ADJUSTED_WALD("nps.adjusted-wald.rocks2016"),

  /**
   * Closed form from Wilson limits of both shares and their multinomial correlation. Never below
   * .916. Newcombe (1998) Statistics in Medicine 17:2635, method 10.
   */
  MOVER("nps.mover.newcombe1998"),

  /**
   * Estimate ± z standard errors. Far too short below 100 answers, zero when all agree; only for
   * checking against other software.
   */
  WALD("nps.wald");

  private final String id;

  NpsMethod(String id) {
    this.id = id;
  }

  /** Stable identifier of the method. */
  public String id() {
    return id;
  }
}
