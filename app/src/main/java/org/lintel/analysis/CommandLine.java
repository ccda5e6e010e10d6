package org.lintel.analysis;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintel.analysis.plan.Named;
import org.lintel.analysis.plan.Role;
import org.lintel.survey.instrument.Range;

/**
 * What the command line asks for.
 *
 * @param files of answers, at least one unless help is asked for
 * @param said values of the flags, in the order given
 */
record CommandLine(List<Path> files, Map<Flag, List<String>> said) {

  /** Leaves a part out on purpose. */
  static final String NONE = "none";

  private static final Pattern NAMED_COLUMNS = Pattern.compile("([^=]+)=(.+)");
  private static final Pattern RANGE = Pattern.compile("(.+)=(-?\\d{1,3})\\.\\.(-?\\d{1,3})");

  /**
   * Reads arguments.
   *
   * @throws Refused when one cannot be understood
   */
  static CommandLine read(List<String> arguments) {
    var files = new ArrayList<Path>();
    Map<Flag, List<String>> said = new EnumMap<>(Flag.class);
    var rest = new ArrayDeque<String>(arguments);
    while (!rest.isEmpty()) {
      String argument = rest.removeFirst();
      if (!Flag.isFlag(argument)) {
        files.add(path(argument));
        continue;
      }
      int equals = argument.indexOf('=');
      Flag flag = Flag.of(equals < 0 ? argument : argument.substring(0, equals));
      if (equals >= 0) {
        rest.addFirst(argument.substring(equals + 1));
      }
      take(flag, rest, said);
    }
    if (files.isEmpty() && !said.containsKey(Flag.HELP)) {
      throw new Refused("no-file");
    }
    return new CommandLine(files, said);
  }

  private static void take(Flag flag, ArrayDeque<String> rest, Map<Flag, List<String>> said) {
    List<String> values = said.computeIfAbsent(flag, _ -> new ArrayList<>());
    if (!flag.takesValue()) {
      return;
    }
    if (rest.isEmpty() || rest.getFirst().isBlank() || Flag.isFlag(rest.getFirst())) {
      throw new Refused("option-value", flag.word());
    }
    if (!values.isEmpty() && !flag.repeats()) {
      throw new Refused("option-twice", flag.word(), values.getFirst(), rest.getFirst());
    }
    values.add(rest.removeFirst().strip());
  }

  private static Path path(String argument) {
    try {
      return Path.of(argument);
    } catch (InvalidPathException e) {
      throw new Refused("file-missing", argument);
    }
  }

  boolean asksForHelp() {
    return said.containsKey(Flag.HELP);
  }

  Optional<String> one(Flag flag) {
    return said.getOrDefault(flag, List.of()).stream().findFirst();
  }

  Optional<Path> path(Flag flag) {
    return one(flag).map(CommandLine::path);
  }

  /** The columns that were named. */
  Named named() {
    Map<Role, List<String>> columns = new EnumMap<>(Role.class);
    for (Flag flag : Flag.values()) {
      if (flag.role().isPresent() && one(flag).isPresent()) {
        columns.put(
            flag.role().get(), one(flag).filter(CommandLine::isSomething).stream().toList());
      }
    }
    if (one(Flag.SCALE).filter(value -> !isSomething(value)).isPresent()) {
      columns.put(Role.SCALE, List.of());
    }
    return new Named(columns, scales(), missing(), ranges());
  }

  private static boolean isSomething(String value) {
    return !value.toLowerCase(Locale.ROOT).equals(NONE);
  }

  private Map<String, List<String>> scales() {
    var scales = new LinkedHashMap<String, List<String>>();
    for (String scale : said.getOrDefault(Flag.SCALE, List.of())) {
      Matcher named = NAMED_COLUMNS.matcher(scale);
      if (named.matches()) {
        scales.put(named.group(1).strip(), List.of(named.group(2).strip()));
      } else if (isSomething(scale)) {
        throw new Refused("scale-form", scale);
      }
    }
    return scales;
  }

  private List<String> missing() {
    return one(Flag.MISSING).stream()
        .flatMap(codes -> Arrays.stream(codes.split("[,，]", -1)))
        .map(String::strip)
        .filter(code -> !code.isEmpty())
        .toList();
  }

  private Map<String, Range> ranges() {
    var ranges = new LinkedHashMap<String, Range>();
    for (String range : said.getOrDefault(Flag.RANGE, List.of())) {
      Matcher named = RANGE.matcher(range);
      if (!named.matches()) {
        throw new Refused("range-form", range);
      }
      int from = Integer.parseInt(named.group(2));
      int to = Integer.parseInt(named.group(3));
      if (from >= to) {
        throw new Refused("range-backwards", range, from, to);
      }
      ranges.put(named.group(1).strip(), new Range(from, to));
    }
    return ranges;
  }
}
