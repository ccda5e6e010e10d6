package org.lintel.survey.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.BuildingLabel;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Text;
import org.lintel.statistics.Purpose;
import org.lintel.statistics.Share;
import org.lintel.survey.Participation;
import org.lintel.survey.Wave;
import org.springframework.stereotype.Component;

/** Reads who answered and puts it into the words of the page. */
@Component
class LiveFigures {

  private static final String BUILDING = "building";

  private final Participation participation;

  LiveFigures(Participation participation) {
    this.participation = participation;
  }

  /** What the live page tells, for all visible communities or for one. */
  record Figures(
      LivePage.Group total,
      List<LivePage.Table> tables,
      List<LivePage.Day> days,
      List<String> unheard,
      List<Participation.Group> communities) {}

  Figures of(Viewer viewer, Permit permit, Wave wave, Text text, Optional<UUID> community) {
    var all = participation.byCommunity(viewer, permit, wave);
    var chosen =
        all.stream()
            .filter(group -> community.isEmpty() || community.get().equals(group.community()))
            .toList();
    int asked = chosen.stream().mapToInt(Participation.Group::asked).sum();
    int answered = chosen.stream().mapToInt(Participation.Group::answered).sum();
    double rate = asked == 0 ? 0 : (double) answered / asked;
    var tables = new ArrayList<LivePage.Table>();
    if (community.isEmpty() && all.size() > 1) {
      tables.add(table("community", chosen, rate, text));
    }
    for (Participation.Dimension dimension : Participation.Dimension.values()) {
      boolean isBuilding = dimension == Participation.Dimension.BUILDING;
      if (!isBuilding || community.isPresent() || all.size() == 1) {
        tables.add(
            table(
                dimension.name().toLowerCase(Locale.ROOT),
                participation.by(viewer, permit, wave, dimension, community),
                rate,
                text));
      }
    }
    return new Figures(
        group(text.get("survey.live.total"), asked, answered, 0),
        tables,
        days(viewer, permit, wave, community),
        unheard(tables, text),
        all);
  }

  private static LivePage.Table table(
      String title, List<Participation.Group> groups, double rate, Text text) {
    return new LivePage.Table(
        title,
        groups.stream()
            .map(group ->
                group(name(title, group.value(), text), group.asked(), group.answered(), rate))
            .toList());
  }

  private static String name(String title, String value, Text text) {
    String key =
        "survey."
            + title.replace('_', '-')
            + "."
            + value.toLowerCase(Locale.ROOT).replace('_', '-');
    if (title.equals(BUILDING)) {
      return BuildingLabel.of(value, text);
    }
    return text.has(key) ? text.get(key) : value;
  }

  /** A group is low when its whole interval lies below the rate of all. */
  private static LivePage.Group group(String name, int asked, int answered, double rate) {
    boolean isLow =
        asked > 0 && new Share(answered, asked).interval(Purpose.process()).upper() < rate;
    return new LivePage.Group(
        name, asked, answered, Shown.rate(answered, asked), Shown.interval(answered, asked), isLow);
  }

  private List<LivePage.Day> days(
      Viewer viewer, Permit permit, Wave wave, Optional<UUID> community) {
    var days = participation.byDay(viewer, permit, wave, community);
    int most = days.stream().mapToInt(Participation.Day::answered).max().orElse(1);
    return days.stream()
        .map(day -> new LivePage.Day(Shown.day(day.day()), day.answered(), most))
        .toList();
  }

  private static List<String> unheard(List<LivePage.Table> tables, Text text) {
    return tables.stream()
        .flatMap(table -> table.groups().stream())
        .filter(LivePage.Group::isLow)
        .map(group ->
            text.get(
                "survey.live.unheard.group",
                group.name(),
                group.rate(),
                group.answered(),
                group.asked()))
        .toList();
  }
}
