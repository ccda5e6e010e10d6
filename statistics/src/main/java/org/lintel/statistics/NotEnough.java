package org.lintel.statistics;

/**
 * Too few answers for what was asked.
 *
 * <p>Below {@link PublicationFloor#COUNT} answers not even {@code n} may be shown to anyone.
 *
 * @param n number of answers there are (for a comparison: in the smaller group)
 * @param needs number of answers that would be enough
 */
public record NotEnough(long n, long needs) implements Estimate, Comparison {

  public NotEnough {
    if (n < 0 || n >= needs) {
      throw new IllegalArgumentException("%d answers are enough for %d".formatted(n, needs));
    }
  }
}
