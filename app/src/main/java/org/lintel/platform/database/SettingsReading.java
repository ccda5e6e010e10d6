package org.lintel.platform.database;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads settings by name; a value that makes no sense is named together with its limits. */
record SettingsReading(Function<String, @Nullable String> properties) {

  Optional<String> text(String name) {
    return Optional.ofNullable(properties.apply(name)).filter(value -> !value.isBlank());
  }

  String required(String name, String because) {
    return text(name)
        .orElseThrow(() ->
            new DatabaseUnavailable(
                "database.setting.missing",
                DatabaseSettings.variable(name),
                DatabaseSettings.variable(because)));
  }

  int number(String name, int absent, int min, int max) {
    var text = text(name);
    if (text.isEmpty()) {
      return absent;
    }
    int number = parse(text.get());
    if (number < min || number > max) {
      var variable = DatabaseSettings.variable(name);
      throw new DatabaseUnavailable("database.setting.outside", variable, text.get(), min, max);
    }
    return number;
  }

  /** What is no number lies outside every range. */
  private static int parse(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      return Integer.MIN_VALUE;
    }
  }
}
