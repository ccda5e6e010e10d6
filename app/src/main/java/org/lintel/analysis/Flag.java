package org.lintel.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.lintel.analysis.plan.Role;
import org.lintel.survey.exchange.CellReading;

/** What can be said on the command line besides files. */
enum Flag {
  RECOMMEND,
  SATISFACTION,
  EXPECT,
  PERCEIVE,
  SCALE,
  DRIVERS,
  OUTCOME,
  GROUP,
  PERIOD,
  POPULATION,
  WEIGHTS,
  RANGE,
  MISSING,
  SPEC,
  OUT,
  LANGUAGE,
  HELP;

  private static final String SIGN = "--";
  private static final double ALIKE = 0.4;

  String word() {
    return SIGN + name().toLowerCase(Locale.ROOT);
  }

  boolean takesValue() {
    return this != HELP;
  }

  /** Whether it may stand several times. */
  boolean repeats() {
    return this == SCALE || this == RANGE;
  }

  /** The part that its columns play; empty for what names no columns. */
  Optional<Role> role() {
    return Arrays.stream(Role.values())
        .filter(role -> role != Role.SCALE && role.name().equals(name()))
        .findFirst();
  }

  static boolean isFlag(String argument) {
    return (argument.startsWith(SIGN) && argument.length() > SIGN.length())
        || argument.equals("-h");
  }

  static Flag of(String word) {
    if (word.equals("-h")) {
      return HELP;
    }
    return Arrays.stream(values())
        .filter(flag -> flag.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new Refused("option", word, nearest(word)));
  }

  private static String nearest(String word) {
    return Arrays.stream(values())
        .map(Flag::word)
        .filter(known -> CellReading.likeness(known, word) >= ALIKE)
        .findFirst()
        .orElse(HELP.word());
  }
}
