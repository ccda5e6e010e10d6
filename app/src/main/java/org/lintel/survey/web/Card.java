package org.lintel.survey.web;

import java.util.List;

/** One card of an owner page, ready to print. */
public sealed interface Card {

  Face face();

  /**
   * What every card has.
   *
   * @param name of its field, also the id that the summary of errors leads to
   * @param error what was refused; empty when nothing was
   */
  record Face(String name, String question, String hint, String error) {

    public boolean isWrong() {
      return !error.isEmpty();
    }
  }

  /** Something to choose. */
  record Choice(String value, String label, boolean isChosen) {}

  /** Something to type. */
  record Field(String name, String label, String value) {}

  /**
   * Points of a scale, then "hard to say" and the like.
   *
   * @param typed what stands in the field where staff type the point
   */
  record Scale(
      Face face,
      String style,
      List<Choice> points,
      List<Choice> beside,
      List<Choice> below,
      String low,
      String high,
      String typed)
      implements Card {

    public Scale {
      points = List.copyOf(points);
      beside = List.copyOf(beside);
      below = List.copyOf(below);
    }
  }

  /** Options, one or several; {@code other} has an empty name when there is nothing to explain. */
  record Options(Face face, boolean isMultiple, List<Choice> options, Field other) implements Card {

    public Options {
      options = List.copyOf(options);
    }

    public String style() {
      return isMultiple ? "chips" : "choices";
    }

    public String type() {
      return isMultiple ? "checkbox" : "radio";
    }
  }

  /** 100 points to give. */
  record Points(Face face, List<Field> parts) implements Card {

    public Points {
      parts = List.copyOf(parts);
    }
  }

  /** Words in one line or several. */
  record Words(Face face, String value, boolean isLong) implements Card {}

  /** A number or a day. */
  record Input(Face face, String type, String value, String min, String max) implements Card {}

  /** Agreement. */
  record Tick(Face face, boolean isSet) implements Card {}

  /** A wish to be contacted. */
  record Contact(Face face, boolean isSet) implements Card {}

  /** Only tells. */
  record Statement(Face face) implements Card {}
}
