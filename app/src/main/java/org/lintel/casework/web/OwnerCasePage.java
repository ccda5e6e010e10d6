package org.lintel.casework.web;

import java.util.List;
import java.util.Optional;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.web.Part;
import org.lintel.platform.web.Refusals;

/**
 * A case as its owner reads it. Only what stands here can reach the page: priorities, levels of
 * escalation and notes of staff have no place in it.
 *
 * @param href address of the case's link
 * @param version of the case that is shown, which a decision names
 * @param done what was just done, as a sentence; empty after a mere look
 * @param next what comes next
 * @param times by when, and what is late
 * @param may what can be done now
 * @param visit when somebody comes
 * @param message what can be written, with photos
 * @param incidents what the household suffers with others
 * @param typed words of a form that was not accepted
 */
public record OwnerCasePage(
    String href,
    int version,
    String place,
    Optional<ServicePhone> phone,
    String code,
    String problem,
    String state,
    String next,
    Times times,
    String done,
    String words,
    List<Line> timeline,
    May may,
    Optional<String> remedy,
    String nudge,
    String rated,
    Optional<Part> promises,
    Optional<Part> visit,
    PhotoForm message,
    List<IncidentShown> incidents,
    Typed typed,
    Refusals refusals) {

  public OwnerCasePage {
    timeline = List.copyOf(timeline);
    incidents = List.copyOf(incidents);
  }

  /**
   * Sentences about time; each may be empty.
   *
   * @param late what should have been by now
   * @param by what comes first
   * @param last by when it is solved, where that comes later
   * @param standing that time stands still
   */
  public record Times(String late, String by, String last, String weather, String standing) {}

  /** One entry of the timeline. */
  public record Line(
      String at, String who, String what, String words, String remark, List<PhotoShown> photos) {

    public Line {
      photos = List.copyOf(photos);
    }
  }

  /** What the owner can do now. */
  public record May(
      boolean write,
      boolean nudge,
      boolean judge,
      boolean answerRemedy,
      boolean withdraw,
      boolean reopen,
      boolean rate,
      boolean report) {

    /** Somebody else of the household looks. */
    static final May NOTHING = new May(false, false, false, false, false, false, false, false);
  }

  /** What stood in a form that was not accepted. */
  public record Typed(String form, String words, String stars) {

    static final Typed NOTHING = new Typed("", "", "");

    public String of(String form, String unsent) {
      return this.form.equals(form) ? words : unsent;
    }
  }
}
