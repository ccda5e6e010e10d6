package org.lintel.measurement;

/**
 * What a figure is asked for. Decides whether the finite population correction applies, and is said
 * beside the figure.
 */
public enum Aim {

  /** What the households of these communities think now: corrected by how many answered. */
  DESCRIPTIVE,

  /** What the work produces, now or elsewhere: comparisons, trends, targets. Not corrected. */
  PROCESS
}
