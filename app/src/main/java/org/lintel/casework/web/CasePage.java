package org.lintel.casework.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintel.platform.web.Part;
import org.lintel.platform.web.Refusals;

/**
 * One case as staff see it.
 *
 * @param next what comes next, and who has to do it
 * @param moves what can be done from here, the most likely first; parts of message keys
 * @param typed what was typed into a form that was not accepted
 */
public record CasePage(
    Head head,
    String next,
    List<Fact> facts,
    List<ClockLine> clocks,
    List<Line> timeline,
    List<String> moves,
    Choices choices,
    Duplicates duplicates,
    Optional<Rated> rated,
    Optional<Part> promises,
    Optional<Part> visit,
    Rights rights,
    Writing writing,
    CaseIncidents incidents,
    Typed typed,
    Refusals refusals) {

  public CasePage {
    facts = List.copyOf(facts);
    clocks = List.copyOf(clocks);
    timeline = List.copyOf(timeline);
    moves = List.copyOf(moves);
  }

  /**
   * What stands above everything.
   *
   * @param version that a change must name
   * @param words what the owner said
   */
  public record Head(
      String href,
      int version,
      String code,
      String problem,
      String state,
      String stateKind,
      String severity,
      boolean isUrgent,
      boolean isSafety,
      String words,
      int unread) {}

  /**
   * One clock of the case.
   *
   * @param kind how the tag of its state looks
   * @param detail until when, and how much time went by
   */
  public record ClockLine(String measure, String state, String kind, String detail) {}

  /** Where the way to each deadline is explained. */
  public String explanation() {
    return head.href().replace("/cases/", "/clocks/");
  }

  /** One line of what is known. */
  public record Fact(String label, String value, String href) {}

  /**
   * One entry of the timeline.
   *
   * @param isInternal whether only staff read it
   * @param unread address to say that a message was read; empty when there is nothing to say
   */
  public record Line(
      boolean isInternal,
      String at,
      String who,
      String what,
      String words,
      String remark,
      String unread,
      List<PhotoShown> photos) {

    public Line {
      photos = List.copyOf(photos);
    }
  }

  /** What can be written with photos. */
  public record Writing(PhotoForm message, PhotoForm note, PhotoForm finish, String heard) {}

  /** What the forms offer. */
  public record Choices(
      List<Option> kinds,
      String kind,
      List<Option> severities,
      String severity,
      boolean isSafety,
      List<Option> waits,
      List<Option> outcomes,
      List<Option> bodies,
      List<Option> colleagues,
      String handler,
      String me) {

    public Choices {
      kinds = List.copyOf(kinds);
      severities = List.copyOf(severities);
      waits = List.copyOf(waits);
      outcomes = List.copyOf(outcomes);
      bodies = List.copyOf(bodies);
      colleagues = List.copyOf(colleagues);
    }
  }

  /** Cases about the same thing. */
  public record Duplicates(Optional<Other> original, List<Other> repeats, boolean canLink) {

    public Duplicates {
      repeats = List.copyOf(repeats);
    }
  }

  /** Another case in a word. */
  public record Other(String href, String code, String about, String state) {}

  /** What the owner said when it was over. */
  public record Rated(int stars, String words, String at) {}

  /** What the viewer may do here. */
  public record Rights(boolean mayHandle, boolean mayAssign, boolean hasPhone, boolean hasLink) {}

  /** A form that was not accepted: which one, and what stood in it. */
  public record Typed(String form, Map<String, String> fields) {

    static final Typed NOTHING = new Typed("", Map.of());

    public Typed {
      fields = Map.copyOf(fields);
    }

    public String of(String form, String field) {
      return this.form.equals(form) ? fields.getOrDefault(field, "") : "";
    }

    public String of(String form, String field, String usual) {
      return this.form.equals(form) ? fields.getOrDefault(field, "") : usual;
    }
  }
}
