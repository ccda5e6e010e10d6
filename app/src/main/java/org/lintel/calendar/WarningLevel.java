package org.lintel.calendar;

/** How bad the weather service says that it is, the mildest first. */
public enum WarningLevel {
  BLUE,
  YELLOW,
  ORANGE,
  RED;

  /** Message key of its name. */
  public String key() {
    return "calendar.weather.level." + name();
  }
}
