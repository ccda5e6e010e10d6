package org.lintel.survey.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.survey.ImportPlan;
import org.lintel.survey.Mode;
import org.lintel.survey.WhoWasAsked;
import org.lintel.survey.exchange.Fact;
import org.lintel.survey.exchange.HeadingRows;
import org.lintel.survey.exchange.Moments;
import org.lintel.survey.instrument.Absence;
import org.lintel.survey.instrument.Questionnaire;

/** Reads how a file is to be read, over what was planned before; what is wrong is collected. */
final class PlanReading {

  private static final int LONGEST_NAME = 120;
  private static final int MOST_HOUSEHOLDS = 1_000_000;

  private final PlanForm form;
  private final ImportPlan before;
  private final Refusals refusals = Refusals.none();

  PlanReading(PlanForm form, ImportPlan before) {
    this.form = form;
    this.before = before;
  }

  Refusals refusals() {
    return refusals;
  }

  /** The plan as far as it can be read; to be kept only when nothing is refused. */
  ImportPlan read(List<String> headings, Questionnaire questionnaire, Text text) {
    checkName();
    int headingRows = headingRows();
    if (headingRows == before.headingRows()) {
      checkColumns(headings, questionnaire, text);
    }
    return new ImportPlan(
        headingRows,
        form.columns(),
        values(questionnaire),
        codes(),
        form.name(),
        form.mode().equals(Mode.NAMED.name()) ? Mode.NAMED : Mode.CONFIDENTIAL,
        form.community(),
        form.day(),
        form.keepsUnknown(),
        asked(),
        populations(),
        places(),
        buildings(),
        form.agrees());
  }

  private void checkName() {
    int length = form.name().codePointCount(0, form.name().length());
    if (length == 0) {
      refusals.add("name", "survey.wave.name.missing");
    } else if (length > LONGEST_NAME) {
      refusals.add("name", "survey.wave.name.long", length, LONGEST_NAME);
    }
  }

  private int headingRows() {
    if (form.headings().matches("[1-" + HeadingRows.MOST + "]")) {
      return Integer.parseInt(form.headings());
    }
    refusals.add("headings", "survey.import.headings.wrong", form.headings(), HeadingRows.MOST);
    return before.headingRows();
  }

  private void checkColumns(List<String> headings, Questionnaire questionnaire, Text text) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    for (int place = 0; place < form.columns().size(); place++) {
      String heading = place < headings.size() ? headings.get(place) : "";
      places.computeIfAbsent(form.columns().get(place), code -> new ArrayList<>()).add(heading);
    }
    var names = new TargetNames(text);
    places.forEach((code, chosen) -> {
      if (!code.isEmpty() && chosen.size() > 1) {
        String all = String.join(text.get("survey.import.list"), chosen);
        refusals.add(
            "columns", "survey.import.columns.twice", all, names.name(code, questionnaire));
      }
    });
    if (form.community().isEmpty() && !places.containsKey(Fact.COMMUNITY.heading())) {
      refusals.add("community", "survey.import.community.missing");
    }
    checkDay(places.containsKey(Fact.SUBMITTED.heading()));
  }

  private void checkDay(boolean hasColumn) {
    if (form.day().isEmpty() && !hasColumn) {
      refusals.add("day", "survey.import.day.missing");
    } else if (!form.day().isEmpty() && Moments.day(form.day()).isEmpty()) {
      refusals.add("day", "survey.import.day.wrong", form.day());
    }
  }

  private Map<Integer, Map<String, String>> values(Questionnaire questionnaire) {
    var values = new HashMap<Integer, Map<String, String>>();
    before
        .values()
        .forEach((column, known) -> {
          if (isAsBefore(column)) {
            values.put(column, new HashMap<>(known));
          }
        });
    var meanings = new MeaningReading(form, codes(), questionnaire, refusals);
    meanings.read().stream()
        .filter(meaning -> isAsBefore(meaning.column()))
        .forEach(meaning -> {
          var known = values.computeIfAbsent(meaning.column(), column -> new HashMap<>());
          if (meaning.typed().isEmpty()) {
            known.remove(meaning.value());
          } else {
            known.put(meaning.value(), meaning.typed());
          }
        });
    return values;
  }

  /** What a value stands for depends on what its column holds. */
  private boolean isAsBefore(int column) {
    return column < before.columns().size()
        && form.columns().get(column).equals(before.columns().get(column));
  }

  private Map<String, String> places() {
    var places = new HashMap<>(before.places());
    form.places()
        .forEach((name, community) -> {
          places.remove(ImportPlan.place(name));
          if (!community.isEmpty()) {
            places.put(ImportPlan.place(name), community);
          }
        });
    return places;
  }

  private Map<String, String> buildings() {
    var buildings = new HashMap<>(before.buildings());
    form.buildings()
        .forEach((key, chosen) -> {
          buildings.remove(key);
          if (!chosen.isEmpty()) {
            buildings.put(key, chosen);
          }
        });
    return buildings;
  }

  private Map<String, Absence> codes() {
    var codes = new LinkedHashMap<String, Absence>();
    for (Absence absence : Absence.values()) {
      Arrays.stream(form.codes().getOrDefault(absence.name(), "").split("[,\uFF0C]", -1))
          .map(String::strip)
          .filter(code -> !code.isEmpty())
          .forEach(code -> codes.put(code, absence));
    }
    return codes;
  }

  private WhoWasAsked asked() {
    for (WhoWasAsked known : WhoWasAsked.values()) {
      if (known.name().equals(form.asked())) {
        return known;
      }
    }
    refusals.add("asked", "survey.import.asked.missing");
    return before.asked();
  }

  private Map<String, Integer> populations() {
    var populations = new HashMap<String, Integer>(before.populations());
    form.populations()
        .forEach((community, typed) -> {
          String digits = typed.replaceAll("[,\uFF0C]", "");
          populations.remove(community);
          if (digits.matches("[0-9]{1,7}") && Integer.parseInt(digits) <= MOST_HOUSEHOLDS) {
            populations.put(community, Integer.valueOf(digits));
          } else if (!digits.isEmpty() && form.isStated()) {
            refusals.add(
                PlanForm.POPULATION + community,
                "survey.import.population.wrong",
                typed,
                MOST_HOUSEHOLDS);
          }
        });
    return populations;
  }
}
