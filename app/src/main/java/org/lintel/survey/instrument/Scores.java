package org.lintel.survey.instrument;

import java.util.Arrays;

/** The scores of one response, by slot. A slot of an item that was not answered is empty. */
public final class Scores {

  private static final short NONE = Short.MIN_VALUE;

  private final short[] values;

  private Scores(short[] values) {
    this.values = values;
  }

  /** From what the database holds: an element may be null. */
  public static Scores of(Short[] stored) {
    var values = new short[stored.length];
    for (int slot = 0; slot < stored.length; slot++) {
      Short value = stored[slot];
      values[slot] = value == null ? NONE : value;
    }
    return new Scores(values);
  }

  public int size() {
    return values.length;
  }

  public boolean isPresent(int slot) {
    return values[slot] != NONE;
  }

  /**
   * The score in a slot.
   *
   * @throws IllegalStateException when the slot is empty
   */
  public int at(int slot) {
    if (!isPresent(slot)) {
      throw new IllegalStateException("slot " + slot + " is empty");
    }
    return values[slot];
  }

  /** As an array literal of PostgreSQL, for example {@code {9,NULL,1}}. */
  public String toArrayLiteral() {
    var literal = new StringBuilder(values.length * 3 + 2).append('{');
    for (int slot = 0; slot < values.length; slot++) {
      if (slot > 0) {
        literal.append(',');
      }
      if (isPresent(slot)) {
        literal.append(values[slot]);
      } else {
        literal.append("NULL");
      }
    }
    return literal.append('}').toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Scores that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return toArrayLiteral();
  }

  /** Scores being written: every slot is empty at first. */
  public static final class Builder {

    private final short[] values;

    public Builder(int slots) {
      values = new short[slots];
      Arrays.fill(values, NONE);
    }

    public Builder set(int slot, long score) {
      if (score <= NONE || score > Short.MAX_VALUE) {
        throw new IllegalArgumentException("score " + score + " does not fit slot " + slot);
      }
      values[slot] = (short) score;
      return this;
    }

    public Scores build() {
      return new Scores(values.clone());
    }
  }
}
