package org.lintel.survey.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lintel.platform.sheet.SheetWriter;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import org.lintel.survey.Channel;
import org.lintel.survey.Instruments;
import org.lintel.survey.Mode;
import org.lintel.survey.WaveOverview;
import org.lintel.survey.WaveRecodings;
import org.lintel.survey.exchange.Codebook;
import org.lintel.survey.exchange.Fact;
import org.lintel.survey.exchange.Layout;
import org.lintel.survey.exchange.Missing;
import org.lintel.survey.exchange.Target;
import org.lintel.survey.instrument.Absence;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.Questionnaire;
import org.springframework.stereotype.Component;

/** Writes what the columns of an export hold, one row a column, in both languages. */
@Component
class Codebooks {

  private final Instruments instruments;
  private final Texts texts;
  private final WaveRecodings recodings;

  Codebooks(Instruments instruments, Texts texts, WaveRecodings recodings) {
    this.recodings = recodings;
    this.instruments = instruments;
    this.texts = texts;
  }

  void write(Text text, WaveOverview overview, SheetWriter book) {
    boolean isNamed = overview.wave().mode() == Mode.NAMED;
    Questionnaire questionnaire = instruments.version(overview.wave().versionId()).questionnaire();
    book.row(
        List.of(
            text.get("survey.codebook.column"),
            text.get("survey.codebook.question.zh"),
            text.get("survey.codebook.question.en"),
            text.get("survey.codebook.part.zh"),
            text.get("survey.codebook.part.en"),
            text.get("survey.codebook.values")));
    for (Fact fact : Layout.facts(isNamed)) {
      String values = values(text, fact, isNamed);
      book.row(
          List.of(
              fact.heading(), name(Text.CHINESE, fact), name(Text.ENGLISH, fact), "", "", values));
    }
    List<WaveRecodings.Recoded> recoded = recodings.of(overview.wave().id());
    for (Codebook.Entry entry : Codebook.of(questionnaire)) {
      boolean isHidden = !isNamed && holdsWords(entry, questionnaire);
      String words = RecodeWords.ofColumn(text, recoded, entry.column());
      book.row(
          List.of(
              entry.column(),
              entry.question().zh(),
              entry.question().en(),
              entry.part().zh(),
              entry.part().en(),
              isHidden ? hidden(text, entry) : joined(entry.values(), words)));
    }
    for (Absence absence : Absence.values()) {
      String key = "survey.absence." + key(absence.name());
      book.row(
          List.of(
              Missing.code(absence),
              texts.in(Text.CHINESE).get(key),
              texts.in(Text.ENGLISH).get(key),
              "",
              "",
              ""));
    }
    recoded(text, recoded, book);
  }

  /** One row a value of another scale, which an import reads back. */
  private static void recoded(Text text, List<WaveRecodings.Recoded> recoded, SheetWriter book) {
    if (recoded.isEmpty()) {
      return;
    }
    book.row(
        List.of(
            text.get("survey.codebook.recoded.column"),
            text.get("survey.codebook.recoded.value"),
            text.get("survey.codebook.recoded.number"),
            text.get("survey.codebook.recoded.answers"),
            text.get("survey.codebook.recoded.asked"),
            text.get("survey.codebook.recoded.points")));
    recoded.forEach(value ->
        book.row(
            List.of(
                Codebook.RECODED + value.column(),
                value.value(),
                value.number(),
                value.answers(),
                value.asked(),
                value.points())));
  }

  private String name(String language, Fact fact) {
    return new TargetNames(texts.in(language)).fact(fact);
  }

  private static String values(Text text, Fact fact, boolean isNamed) {
    return switch (fact) {
      case CHANNEL -> channels(text);
      case COMMUNITY, SUBMITTED -> isNamed ? "" : text.get("survey.codebook.few");
      case RESPONSE, BUILDING, ENTRANCE, UNIT, ADDRESS, LANGUAGE -> "";
    };
  }

  private static String channels(Text text) {
    return Arrays.stream(Channel.values())
        .map(channel -> channel.name() + " = " + text.get("survey.channel." + key(channel.name())))
        .collect(Collectors.joining("; "));
  }

  /** Whether owners wrote in their own words there. */
  private static boolean holdsWords(Codebook.Entry entry, Questionnaire questionnaire) {
    return Layout.columns(questionnaire).stream()
        .filter(target -> target.code().equals(entry.column()))
        .anyMatch(target ->
            switch (target) {
              case Target.OtherWords _ -> true;
              case Target.Whole whole ->
                  questionnaire.item(whole.item()).orElse(null) instanceof Item.Text;
              case Target.Part _, Target.OfFact _, Target.Nothing _ -> false;
            });
  }

  private static String hidden(Text text, Codebook.Entry entry) {
    String note = text.get("survey.codebook.hidden");
    return joined(entry.values(), note);
  }

  private static String joined(String values, String note) {
    return values.isEmpty() || note.isEmpty() ? values + note : values + "; " + note;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
