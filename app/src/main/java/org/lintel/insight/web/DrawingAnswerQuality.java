package org.lintel.insight.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lintel.identity.Permission;
import org.lintel.insight.chart.Numerals;
import org.lintel.measurement.Aim;
import org.lintel.measurement.AnswerQuality;
import org.lintel.measurement.Filter;
import org.lintel.measurement.Reading;
import org.lintel.measurement.Readings;
import org.lintel.measurement.Selections;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Text;
import org.lintel.statistics.PublicationFloor;
import org.lintel.survey.Wave;
import org.lintel.survey.Waves;
import org.springframework.stereotype.Component;

/** Reads the signs of careless answers of a wave that the viewer may see. */
@Component
class DrawingAnswerQuality {

  private static final DateTimeFormatter CUT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final String NONE = "—";

  private final Waves waves;
  private final Selections selections;
  private final Readings readings;
  private final AnswerQuality quality;

  DrawingAnswerQuality(
      Waves waves, Selections selections, Readings readings, AnswerQuality quality) {
    this.waves = waves;
    this.selections = selections;
    this.readings = readings;
    this.quality = quality;
  }

  AnswerQualityPage page(Viewer viewer, UUID id, Text text) {
    Wave wave = waves.find(viewer, Permission.READ_RESULTS, id);
    var filter =
        new Filter(Optional.empty(), Optional.empty(), Set.of(wave.uuid()), Set.of(), Aim.PROCESS);
    Reading reading = readings.read(selections.select(viewer, filter).now());
    boolean isOfIt = reading.selection().waves().stream().anyMatch(wave::equals);
    AnswerQuality.Answer answer =
        isOfIt
            ? quality.of(viewer, reading)
            : new AnswerQuality.Answer.NothingToSay(PublicationFloor.COMPARE);
    String back = "/surveys/" + wave.uuid();
    boolean isMoving =
        answer instanceof AnswerQuality.Answer.InTheMaking
            || (answer instanceof AnswerQuality.Answer.Found found && found.isRenewed());
    return new AnswerQualityPage(
        wave.name(),
        back,
        reason(answer, text),
        help(answer, text),
        isMoving ? back + "/quality" : "",
        answer instanceof AnswerQuality.Answer.Found found ? signs(found, text) : List.of(),
        answer instanceof AnswerQuality.Answer.Found found ? speed(found, text) : "",
        answer instanceof AnswerQuality.Answer.Found found ? figures(found, text) : List.of(),
        answer instanceof AnswerQuality.Answer.Found found ? note(found, reading, text) : "");
  }

  private static String reason(AnswerQuality.Answer answer, Text text) {
    return switch (answer) {
      case AnswerQuality.Answer.Found _ -> "";
      case AnswerQuality.Answer.NothingToSay _ -> text.get("insight.quality.nothing");
      case AnswerQuality.Answer.InTheMaking _ -> text.get("insight.drivers.making");
      case AnswerQuality.Answer.Failed _ -> text.get("insight.drivers.failed");
    };
  }

  private static String help(AnswerQuality.Answer answer, Text text) {
    return switch (answer) {
      case AnswerQuality.Answer.Found _ -> "";
      case AnswerQuality.Answer.NothingToSay nothing ->
          text.get("insight.quality.nothing.help", nothing.needs());
      case AnswerQuality.Answer.InTheMaking _ -> text.get("insight.drivers.making.help");
      case AnswerQuality.Answer.Failed _ -> text.get("insight.drivers.failed.help");
    };
  }

  private static List<AnswerQualityPage.Sign> signs(AnswerQuality.Answer.Found found, Text text) {
    var signs = new ArrayList<AnswerQualityPage.Sign>();
    if (found.hasRuns()) {
      signs.add(sign("runs", found.runs(), found, text, found.flaggedRun(), found.items()));
    }
    signs.add(sign("flat", found.flat(), found, text));
    signs.add(sign("far", found.far(), found, text));
    if (found.hasSpeed()) {
      String median = Numerals.count(Math.round(found.medianSeconds()));
      signs.add(sign("fast", found.fast(), found, text, median, Numerals.count(found.timed())));
    }
    signs.add(sign("doubtful", found.doubtful(), found, text));
    return signs;
  }

  private static String speed(AnswerQuality.Answer.Found found, Text text) {
    return text.get(found.hasSpeed() ? "insight.quality.speed" : "insight.quality.no-speed");
  }

  private static AnswerQualityPage.Sign sign(
      String name, long flagged, AnswerQuality.Answer.Found found, Text text, Object... limits) {
    boolean isTold = flagged == 0 || PublicationFloor.of(flagged).showsCount();
    return new AnswerQualityPage.Sign(
        text.get("insight.quality." + name),
        text.get("insight.quality." + name + ".rule", limits),
        isTold ? Numerals.count(flagged) : text.get("insight.figure.under-five"),
        isTold ? Numerals.share((double) flagged / found.answers(), 1) : NONE);
  }

  private static List<AnswerQualityPage.Figure> figures(
      AnswerQuality.Answer.Found found, Text text) {
    var words = new FigureWords(text);
    var figures = new ArrayList<AnswerQualityPage.Figure>();
    figures.add(
        new AnswerQualityPage.Figure(
            text.get("insight.quality.answers"),
            Numerals.count(found.answers()),
            hasWithout(found) ? Numerals.count(found.answers() - found.doubtful()) : NONE));
    for (AnswerQuality.Both both : found.figures()) {
      figures.add(
          new AnswerQualityPage.Figure(
              text.get(both.all().metric().nameKey()),
              words.whole(both.all()),
              both.without().map(words::whole).orElse(NONE)));
    }
    return figures;
  }

  private static boolean hasWithout(AnswerQuality.Answer.Found found) {
    return found.figures().stream().anyMatch(both -> both.without().isPresent());
  }

  private static String note(AnswerQuality.Answer.Found found, Reading reading, Text text) {
    String cut =
        text.get(
            found.isRenewed() ? "insight.drivers.renewed" : "insight.cockpit.cut-at",
            CUT.format(found.dataCut().atZone(reading.selection().zone())));
    return text.get(hasWithout(found) ? "insight.quality.note" : "insight.quality.too-few")
        + " · "
        + cut;
  }
}
