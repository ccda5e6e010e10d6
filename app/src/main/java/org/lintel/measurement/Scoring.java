package org.lintel.measurement;

/**
 * How answers become the numbers of a rollup. The version is kept with each rollup: whoever changes
 * what {@link Counting} makes of the same answers raises it, and what was counted before is rebuilt
 * by itself.
 */
final class Scoring {

  static final int VERSION = 1;

  private Scoring() {}
}
