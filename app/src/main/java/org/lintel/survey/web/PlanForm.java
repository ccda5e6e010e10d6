package org.lintel.survey.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintel.survey.ImportPlan;
import org.lintel.survey.WhoWasAsked;
import org.lintel.survey.instrument.Absence;
import org.springframework.util.MultiValueMap;

/**
 * How a file is read, as it stands in the form: as planned, or as it was just typed.
 *
 * @param asked name of who was asked
 * @param codes codes for no answer, by name of the absence, separated by commas
 * @param populations households that were asked, by id of the community
 * @param columns chosen for each column of the file
 * @param meanings what single values stand for, by {@link #meaning}, in the order of the page
 * @param places ids of communities, by what the file calls them
 * @param buildings names of buildings, by {@link ImportPlan#building}
 * @param agrees whether the points of answers given on another scale are agreed to
 */
public record PlanForm(
    String headings,
    String name,
    String mode,
    String community,
    String day,
    boolean keepsUnknown,
    String asked,
    Map<String, String> codes,
    Map<String, String> populations,
    List<String> columns,
    Map<String, String> meanings,
    Map<String, String> places,
    Map<String, String> buildings,
    boolean agrees) {

  static final String POPULATION = "population.";
  static final String CODE = "code.";

  static PlanForm of(ImportPlan plan) {
    var codes = new LinkedHashMap<String, String>();
    for (Absence absence : Absence.values()) {
      codes.put(
          absence.name(),
          plan.missing().entrySet().stream()
              .filter(entry -> entry.getValue() == absence)
              .map(Map.Entry::getKey)
              .sorted(Comparator.comparingInt(String::length).thenComparing(code -> code))
              .collect(Collectors.joining(", ")));
    }
    var populations = new LinkedHashMap<String, String>();
    plan.populations().forEach((community, known) -> populations.put(community, known.toString()));
    return new PlanForm(
        String.valueOf(plan.headingRows()),
        plan.waveName(),
        plan.mode().name(),
        plan.community(),
        plan.day(),
        plan.keepsUnknown(),
        plan.asked().name(),
        codes,
        populations,
        plan.columns(),
        Map.of(),
        plan.places(),
        plan.buildings(),
        plan.agreesToRecoding());
  }

  /** As it was sent; a choice of columns for another number of columns is none. */
  static PlanForm sent(MultiValueMap<String, String> sent, ImportPlan before) {
    var codes = new LinkedHashMap<String, String>();
    for (Absence absence : Absence.values()) {
      codes.put(absence.name(), first(sent, CODE + absence.name()));
    }
    var populations = new LinkedHashMap<String, String>();
    for (String field : sent.keySet()) {
      if (field.startsWith(POPULATION)) {
        populations.put(field.substring(POPULATION.length()), first(sent, field).strip());
      }
    }
    List<String> columns = sent.getOrDefault("column", List.of());
    return new PlanForm(
        first(sent, "headings").strip(),
        first(sent, "name").strip(),
        first(sent, "mode"),
        first(sent, "community"),
        first(sent, "day").strip(),
        first(sent, "unknown").equals("keep"),
        first(sent, "asked"),
        codes,
        populations,
        columns.size() == before.columns().size() ? List.copyOf(columns) : before.columns(),
        meanings(sent),
        pairs(sent.getOrDefault("placeName", List.of()), sent.get("placeCommunity")),
        pairs(sent.getOrDefault("buildingName", List.of()), sent.get("buildingChosen")),
        first(sent, "agrees").equals("yes"));
  }

  private static Map<String, String> pairs(List<String> names, @Nullable List<String> values) {
    var pairs = new LinkedHashMap<String, String>();
    List<String> known = values == null ? List.of() : values;
    for (int i = 0; i < Math.min(names.size(), known.size()); i++) {
      pairs.put(names.get(i), known.get(i));
    }
    return pairs;
  }

  private static Map<String, String> meanings(MultiValueMap<String, String> sent) {
    var typed = new LinkedHashMap<String, String>();
    List<String> columns = sent.getOrDefault("valueColumn", List.of());
    List<String> texts = sent.getOrDefault("valueText", List.of());
    List<String> meanings = sent.getOrDefault("valueMeaning", List.of());
    for (int i = 0; i < Math.min(columns.size(), Math.min(texts.size(), meanings.size())); i++) {
      if (columns.get(i).matches("\\d{1,3}(,\\d{1,3})*")) {
        typed.put(meaning(columns.get(i), texts.get(i)), meanings.get(i).strip());
      }
    }
    return typed;
  }

  /** One value of one column, or of several joined by commas. */
  static String meaning(String columns, String value) {
    return columns + "\u001F" + value.strip();
  }

  /** Name of the field for the meaning that stands at that place on the page. */
  static String meaningField(int place) {
    return "word." + place;
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
                CODE + entry.getKey(),
                entry.getKey().toLowerCase(Locale.ROOT).replace('_', '-'),
                entry.getValue()))
        .toList();
  }

  /** Whether the number of households is typed for each community. */
  public boolean isStated() {
    return asked.equals(WhoWasAsked.STATED.name());
  }
}
