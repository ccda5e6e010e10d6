package org.lintel.analysis.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintel.analysis.Refused;
import org.lintel.survey.instrument.Range;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps which columns were used, so that the next quarter is analysed in the same way. */
public final class SpecFile {

  /** Says what the file is; a later form will have another number. */
  public static final String FORMAT = "lintel-analysis-spec-1";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final Pattern RANGE = Pattern.compile("(-?\\d{1,3})\\.\\.(-?\\d{1,3})");

  private SpecFile() {}

  /**
   * Reads one.
   *
   * @throws Refused when there is none, or it is something else
   */
  public static Named read(Path file) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new Refused("spec-missing", file);
    }
    try {
      JsonNode root = JSON.readTree(Files.readString(file));
      String format = root.path("format").asString("");
      if (!format.equals(FORMAT)) {
        throw new Refused("spec-format", file, format, FORMAT);
      }
      return new Named(
          columns(root),
          lists(root.path("scales")),
          list(root.path("missing")),
          ranges(file, root));
    } catch (JacksonException | CharacterCodingException e) {
      throw new Refused("spec-damaged", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is not named is left out; only periods may also be the files of one call. */
  private static Map<Role, List<String>> columns(JsonNode root) {
    Map<Role, List<String>> columns = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      List<String> named = list(root.path(role.word()));
      if (role != Role.PERIOD || !named.isEmpty()) {
        columns.put(role, named);
      }
    }
    return columns;
  }

  private static List<String> list(JsonNode node) {
    var list = new ArrayList<String>();
    if (node.isString()) {
      list.add(node.asString());
    }
    node.values().forEach(value -> list.add(value.asString()));
    return list;
  }

  private static Map<String, List<String>> lists(JsonNode node) {
    var lists = new LinkedHashMap<String, List<String>>();
    node.properties().forEach(entry -> lists.put(entry.getKey(), list(entry.getValue())));
    return lists;
  }

  private static Map<String, Range> ranges(Path file, JsonNode root) {
    var ranges = new LinkedHashMap<String, Range>();
    root.path("ranges")
        .properties()
        .forEach(entry -> {
          Matcher range = RANGE.matcher(entry.getValue().asString(""));
          if (!range.matches()) {
            throw new Refused("spec-damaged", file);
          }
          ranges.put(
              entry.getKey(),
              new Range(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))));
        });
    return ranges;
  }

  /** The plan as such a file holds it. */
  public static String of(Plan plan) {
    ObjectNode root = JSON.createObjectNode();
    var ranges = new LinkedHashMap<String, String>();
    root.put("format", FORMAT);
    plan.recommend().ifPresent(rated -> root.put(Role.RECOMMEND.word(), rated.label()));
    plan.satisfaction().ifPresent(rated -> put(root, Role.SATISFACTION, rated, ranges));
    if (!plan.gaps().isEmpty()) {
      put(root, Role.EXPECT, plan.gaps().stream().map(GapPair::expectation).toList(), ranges);
      put(root, Role.PERCEIVE, plan.gaps().stream().map(GapPair::perception).toList(), ranges);
    }
    if (!plan.scales().isEmpty()) {
      ObjectNode scales = root.putObject("scales");
      plan.scales().forEach(scale -> put(scales, scale.name(), scale.items(), ranges));
    }
    plan.drivers()
        .ifPresent(drivers -> {
          put(root, Role.DRIVERS, drivers.drivers(), ranges);
          root.put(Role.OUTCOME.word(), drivers.outcome().label());
        });
    plan.groups().ifPresent(groups -> root.put(Role.GROUP.word(), groups.label()));
    plan.periods()
        .filter(periods -> plan.table().has(periods.label()))
        .ifPresent(periods -> root.put(Role.PERIOD.word(), periods.label()));
    var missing = root.putArray("missing");
    plan.missing().told().stream().sorted().forEach(missing::add);
    ObjectNode told = root.putObject("ranges");
    ranges.forEach(told::put);
    return JSON.writeValueAsString(root);
  }

  private static void put(ObjectNode root, Role role, Rated rated, Map<String, String> ranges) {
    root.put(role.word(), rated.label());
    ranges.put(rated.label(), written(rated));
  }

  private static void put(ObjectNode root, Role role, List<Rated> all, Map<String, String> ranges) {
    put(root, role.word(), all, ranges);
  }

  private static void put(
      ObjectNode root, String name, List<Rated> all, Map<String, String> ranges) {
    var array = root.putArray(name);
    for (Rated rated : all) {
      array.add(rated.label());
      ranges.put(rated.label(), written(rated));
    }
  }

  private static String written(Rated rated) {
    Range range = rated.numbers().range();
    return range.from() + ".." + range.to();
  }
}
