package org.lintel.expectation.web;

import java.util.List;
import java.util.Map;
import org.lintel.platform.web.Refusals;

/**
 * One promise as staff see it.
 *
 * @param moves what can be done from here, the most likely first; parts of message keys
 */
public record PromisePage(
    Head head,
    List<Fact> facts,
    List<Line> timeline,
    List<String> moves,
    Choices choices,
    Typed typed,
    Refusals refusals) {

  public PromisePage {
    facts = List.copyOf(facts);
    timeline = List.copyOf(timeline);
    moves = List.copyOf(moves);
  }

  /**
   * What stands above everything.
   *
   * @param version that a change must name
   * @param clock page that explains the date; empty for a viewer who may not open it
   */
  public record Head(
      String href,
      int version,
      String words,
      String standing,
      String standingKind,
      String note,
      String clock) {}

  /** One line of what is known. */
  public record Fact(String label, String value, String href) {}

  /** One entry of what became of it, which the owner reads too. */
  public record Line(String at, String who, String what, String words, String remark) {}

  /**
   * What the forms offer.
   *
   * @param now the time as a field wants it
   * @param answers how the owner can have said something
   */
  public record Choices(String now, List<Option> answers, List<Option> people, String responsible) {

    public Choices {
      answers = List.copyOf(answers);
      people = List.copyOf(people);
    }
  }

  /** A form that stands open, and what stands in it. */
  public record Typed(String form, Map<String, String> fields) {

    static final Typed NOTHING = new Typed("", Map.of());

    public Typed {
      fields = Map.copyOf(fields);
    }

    public String of(String form, String field, String usual) {
      return this.form.equals(form) ? fields.getOrDefault(field, usual) : usual;
    }
  }
}
