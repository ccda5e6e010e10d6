package org.lintel.survey.web;

import java.util.List;
import java.util.Optional;

/** One published version of a questionnaire, to read. */
public record InstrumentPage(
    String title,
    String purpose,
    String facts,
    String previewHref,
    List<Group> pages,
    List<Entry> codebook) {

  public InstrumentPage {
    pages = List.copyOf(pages);
    codebook = List.copyOf(codebook);
  }

  /** The same words in both languages, each marked as what it is. */
  public record Both(String zh, String en) {}

  /** What an owner sees at once. */
  public record Group(int number, String title, List<Question> questions) {

    public Group {
      questions = List.copyOf(questions);
    }
  }

  /**
   * One item in both languages.
   *
   * @param kind part of a message key
   * @param ends what stands at both ends of a scale
   */
  public record Question(
      String code,
      String kind,
      Both text,
      String values,
      Optional<Both> ends,
      List<Both> options,
      boolean required) {

    public Question {
      options = List.copyOf(options);
    }
  }

  /** One column of files of answers, with the first slot that holds it. */
  public record Entry(String column, String question, String values, String slot) {}
}
