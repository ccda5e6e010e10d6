package org.lintel.platform;

/** Which part of a long list is asked for: {@code number} counts from 1. */
public record Paging(int number, int size) {

  public static final int DEFAULT_SIZE = 50;

  public Paging {
    number = Math.max(1, number);
    size = size == 100 || size == 200 ? size : DEFAULT_SIZE;
  }

  public static Paging first() {
    return new Paging(1, DEFAULT_SIZE);
  }

  public long offset() {
    return (long) (number - 1) * size;
  }
}
