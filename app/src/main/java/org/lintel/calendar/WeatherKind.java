package org.lintel.calendar;

/** Weather that hinders work, by the warnings of the weather service. */
public enum WeatherKind {
  TYPHOON,
  RAINSTORM,
  SNOW,
  GALE,
  COLD,
  HEAT;

  /** Message key of its name. */
  public String key() {
    return "calendar.weather.kind." + name();
  }
}
