package org.lintel.measurement;

import java.util.Arrays;
import java.util.Optional;

/** How finely drivers are told apart. */
public enum DriverLevel {
  /** Every perception item by itself. */
  ITEMS("items"),

  /** The dimensions of service quality and the scales of loyalty. */
  DIMENSIONS("dimensions");

  private final String id;

  DriverLevel(String id) {
    this.id = id;
  }

  /** Name in addresses and message keys. */
  public String id() {
    return id;
  }

  /** The level of that name, if there is one. */
  public static Optional<DriverLevel> named(String id) {
    return Arrays.stream(values()).filter(level -> level.id.equals(id)).findFirst();
  }
}
