package org.lintel.insight.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintel.insight.chart.Numerals;
import org.lintel.measurement.Aim;
import org.lintel.measurement.Base;
import org.lintel.measurement.Change;
import org.lintel.measurement.Filter;
import org.lintel.measurement.Participation;
import org.lintel.measurement.Period;
import org.lintel.measurement.Reading;
import org.lintel.measurement.Selection;
import org.lintel.measurement.Selections;
import org.lintel.platform.web.Text;

/** What stands above the figures: what is shown, of whom, and what else can be chosen. */
final class CockpitHead {

  private static final DateTimeFormatter CUT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** As many names of waves as one sentence holds. */
  private static final int MOST_WAVES = 3;

  private final Text text;

  CockpitHead(Text text) {
    this.text = text;
  }

  /** Period, communities and data cut; only what there is. */
  String subtitle(Reading reading, Selections.Selected selected, Filter filter) {
    Selection selection = reading.selection();
    var parts = new ArrayList<String>();
    selection.period().ifPresent(period -> parts.add(written(period)));
    selected.choice().areas().stream()
        .filter(area -> filter.communities().contains(area.id()))
        .forEach(area -> parts.add(area.name()));
    if (selection.communities().size() == 1) {
      parts.add(selection.communities().getFirst().name());
    } else if (!selection.communities().isEmpty()) {
      parts.add(text.get("insight.cockpit.communities", selection.communities().size()));
    }
    reading
        .dataCut()
        .ifPresent(cut -> parts.add(text.get("insight.cockpit.cut-at", moment(cut, selection))));
    return String.join(" · ", parts);
  }

  private static String moment(Instant instant, Selection selection) {
    return CUT.format(instant.atZone(selection.zone()));
  }

  /** A quarter in words. */
  String written(Period period) {
    return text.get("insight.period." + period.quarter(), String.format("%04d", period.year()));
  }

  /** How many answered; of how many, where it is known. */
  String rate(Base whole) {
    String answered = Numerals.count(whole.answered());
    return whole.invited().isPresent()
        ? text.get(
            "insight.cockpit.rate",
            FigureWords.rate(whole),
            answered,
            Numerals.count(whole.invited().getAsLong()))
        : text.get("insight.cockpit.rate-unknown", answered);
  }

  /** Which of several waves tell who is heard; empty where there is one. */
  String rounds(Participation participation) {
    if (participation.rounds() < 2) {
      return "";
    }
    List<String> waves = participation.waves();
    return waves.size() > MOST_WAVES
        ? text.get("insight.heard.rounds-many", participation.rounds())
        : text.get(
            "insight.heard.rounds",
            participation.rounds(),
            String.join(text.get("insight.list.comma"), waves));
  }

  /** Over which communities changes are told; empty where both periods asked the same ones. */
  String both(Reading now, Reading before, Change change) {
    int shown = now.communities().size();
    int earlier = before.communities().size();
    if (change.communities() == shown && change.communities() == earlier) {
      return "";
    }
    String against = before.selection().period().map(CockpitHead::shortly).orElse("");
    return change.communities() == 0
        ? text.get("insight.change.none-both", against)
        : text.get("insight.change.both", shown, against, earlier, change.communities());
  }

  /** What the intervals stand for; without N nothing was corrected for the share that answered. */
  String aim(Aim aim, Base whole) {
    boolean isUncorrected = aim == Aim.DESCRIPTIVE && whole.eligible().isEmpty();
    return text.get("insight.aim." + (isUncorrected ? "UNKNOWN_HOUSEHOLDS" : aim.name()));
  }

  CockpitPage.Choices choices(Selections.Selected selected, Filter filter) {
    var choice = selected.choice();
    return new CockpitPage.Choices(
        new PlaceOptions(text).of(choice, filter),
        periods(choice.periods(), selected.now().period()),
        against(selected),
        List.of(aim(Aim.DESCRIPTIVE, "", filter), aim(Aim.PROCESS, Filter.PROCESS, filter)));
  }

  /** Earlier periods; when there is none the select says so instead of naming the one shown. */
  private List<CockpitPage.Option> against(Selections.Selected selected) {
    Optional<Period> shown = selected.now().period();
    List<Period> earlier =
        selected.choice().periods().stream()
            .filter(period -> shown.filter(now -> period.compareTo(now) < 0).isPresent())
            .toList();
    return earlier.isEmpty()
        ? List.of(new CockpitPage.Option("", text.get("insight.filter.no-earlier"), true))
        : periods(earlier, selected.before().flatMap(Selection::period));
  }

  private CockpitPage.Option aim(Aim aim, String value, Filter filter) {
    return new CockpitPage.Option(
        value, text.get("insight.aim.short." + aim.name()), filter.aim() == aim);
  }

  private List<CockpitPage.Option> periods(List<Period> periods, Optional<Period> chosen) {
    return periods.stream()
        .map(period ->
            new CockpitPage.Option(
                period.name(), shortly(period), chosen.equals(Optional.of(period))))
        .toList();
  }

  /** {@code 2026 Q3}. */
  static String shortly(Period period) {
    return "%04d Q%d".formatted(period.year(), period.quarter());
  }
}
