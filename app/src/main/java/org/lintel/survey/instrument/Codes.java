package org.lintel.survey.instrument;

import java.util.Locale;

/** Names of composites: lower case, parts joined by an underscore. */
final class Codes {

  private Codes() {}

  static String of(String kind, Enum<?> of) {
    return (kind + "_" + of.name()).toLowerCase(Locale.ROOT);
  }
}
