package org.lintel.measurement;

/**
 * Makes one kind of analysis.
 *
 * @param <T> a record that is kept as JSON and read back
 */
interface Analyst<T> {

  AnalysisKind kind();

  Class<T> result();

  /**
   * Analyses a selection.
   *
   * @param choice what else was asked, such as the outcome of drivers
   */
  T analyse(Material material, String choice);
}
