package org.lintel.survey.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lintel.platform.web.Refusals;
import org.lintel.survey.ImportPlan;
import org.lintel.survey.Mode;
import org.lintel.survey.exchange.HeadingRows;
import org.lintel.survey.instrument.Absence;
import org.springframework.util.MultiValueMap;

/**
 * How a file is read, as it stands in the form.
 *
 * @param codes codes for no answer, by name of the absence, separated by commas
 */
public record PlanForm(
    String headings,
    String name,
    String mode,
    String community,
    String day,
    boolean keepsUnknown,
    Map<String, String> codes) {

  private static final int LONGEST_NAME = 120;
  private static final int MOST_HOUSEHOLDS = 1_000_000;

  static PlanForm of(ImportPlan plan) {
    var codes = new LinkedHashMap<String, String>();
    for (Absence absence : Absence.values()) {
      codes.put(
          absence.name(),
          plan.missing().entrySet().stream()
              .filter(entry -> entry.getValue() == absence)
              .map(Map.Entry::getKey)
              .sorted()
              .collect(Collectors.joining(", ")));
    }
    return new PlanForm(
        String.valueOf(plan.headingRows()),
        plan.waveName(),
        plan.mode().name(),
        plan.community(),
        plan.day(),
        plan.keepsUnknown(),
        codes);
  }

  /** Reads what was sent, over what was planned before; adds what is wrong to the refusals. */
  static ImportPlan read(MultiValueMap<String, String> sent, ImportPlan before, Refusals refusals) {
    String name = first(sent, "name").strip();
    if (name.isEmpty()) {
      refusals.add("name", "survey.wave.name.missing");
    } else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
      refusals.add(
          "name", "survey.wave.name.long", name.codePointCount(0, name.length()), LONGEST_NAME);
    }
    List<String> columns = sent.get("column");
    return new ImportPlan(
        headings(sent, before),
        columns == null || columns.size() != before.columns().size() ? before.columns() : columns,
        values(sent, before),
        codes(sent),
        name,
        first(sent, "mode").equals(Mode.NAMED.name()) ? Mode.NAMED : Mode.CONFIDENTIAL,
        first(sent, "community"),
        first(sent, "day").strip(),
        first(sent, "unknown").equals("keep"),
        populations(sent, before, refusals));
  }

  private static int headings(MultiValueMap<String, String> sent, ImportPlan before) {
    String typed = first(sent, "headings");
    return typed.matches("[1-" + HeadingRows.MOST + "]")
        ? Integer.parseInt(typed)
        : before.headingRows();
  }

  private static Map<Integer, Map<String, String>> values(
      MultiValueMap<String, String> sent, ImportPlan before) {
    var values = new HashMap<Integer, Map<String, String>>();
    before.values().forEach((column, known) -> values.put(column, new HashMap<>(known)));
    List<String> columns = sent.getOrDefault("valueColumn", List.of());
    List<String> texts = sent.getOrDefault("valueText", List.of());
    List<String> meanings = sent.getOrDefault("valueMeaning", List.of());
    for (int i = 0; i < Math.min(columns.size(), Math.min(texts.size(), meanings.size())); i++) {
      if (!meanings.get(i).isBlank() && columns.get(i).matches("\\d{1,3}")) {
        values
            .computeIfAbsent(Integer.valueOf(columns.get(i)), column -> new HashMap<>())
            .put(texts.get(i).strip(), meanings.get(i).strip());
      }
    }
    return values;
  }

  private static Map<String, Absence> codes(MultiValueMap<String, String> sent) {
    var codes = new LinkedHashMap<String, Absence>();
    for (Absence absence : Absence.values()) {
      Arrays.stream(first(sent, "code." + absence.name()).split("[,\uFF0C]", -1))
          .map(String::strip)
          .filter(code -> !code.isEmpty())
          .forEach(code -> codes.put(code, absence));
    }
    return codes;
  }

  private static Map<String, Integer> populations(
      MultiValueMap<String, String> sent, ImportPlan before, Refusals refusals) {
    var populations = new HashMap<String, Integer>(before.populations());
    for (String field : new ArrayList<>(sent.keySet())) {
      if (field.startsWith("population.")) {
        String community = field.substring("population.".length());
        String typed = first(sent, field).strip().replace(",", "");
        populations.remove(community);
        if (typed.matches("\\d{1,7}") && Integer.parseInt(typed) <= MOST_HOUSEHOLDS) {
          populations.put(community, Integer.valueOf(typed));
        } else if (!typed.isEmpty()) {
          refusals.add(field, "survey.import.population.wrong", typed, MOST_HOUSEHOLDS);
        }
      }
    }
    return populations;
  }

  private static String first(MultiValueMap<String, String> sent, String name) {
    String value = sent.getFirst(name);
    return value == null ? "" : value;
  }

  /** Codes for one absence; the name in small letters is part of a message key. */
  public record CodeField(String name, String key, String value) {}

  /** The four fields for codes. */
  public List<CodeField> codeFields() {
    return codes.entrySet().stream()
        .map(entry ->
            new CodeField(
                "code." + entry.getKey(),
                entry.getKey().toLowerCase(Locale.ROOT).replace('_', '-'),
                entry.getValue()))
        .toList();
  }
}
