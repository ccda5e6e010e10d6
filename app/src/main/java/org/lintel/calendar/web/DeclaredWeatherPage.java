package org.lintel.calendar.web;

import java.util.UUID;
import org.lintel.calendar.WarningLevel;
import org.lintel.calendar.WeatherForm;
import org.lintel.calendar.WeatherKind;
import org.lintel.platform.web.Refusals;

/** One declaration of severe weather, to be changed, ended or withdrawn. */
public record DeclaredWeatherPage(
    UUID id, String what, String where, boolean isRunning, WeatherForm form, Refusals refusals) {

  public String address() {
    return "/weather/" + id;
  }

  public WeatherKind[] kinds() {
    return WeatherKind.values();
  }

  public WarningLevel[] levels() {
    return WarningLevel.values();
  }
}
