package org.lintel.statistics.pathmodel;

/** How a construct looks at its neighbours while the weights are sought. */
public enum InnerScheme {

  /** The sign of the correlation with each neighbour. */
  CENTROID,

  /** The correlation with each neighbour. */
  FACTORIAL,

  /** The regression on what leads here, the correlation with what it leads to: the usual one. */
  PATH
}
