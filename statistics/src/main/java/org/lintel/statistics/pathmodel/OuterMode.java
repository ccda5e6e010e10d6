package org.lintel.statistics.pathmodel;

/** How the items of a construct get their weights. */
public enum OuterMode {
  /** Mode A, by their correlations with the proxy: items that all show the same thing. */
  CORRELATION,

  /**
   * Mode B, by the regression of the proxy on them: items that make the construct up together, each
   * a part of its own. Weights of items that go together closely are uncertain.
   */
  REGRESSION
}
