package org.lintel.casework.web;

import java.util.List;
import java.util.Optional;
import org.lintel.casework.CaseDraft;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.web.Refusals;

/**
 * Reports something else from the same household.
 *
 * @param visits times at which somebody can come; empty where none are offered
 * @param weather that may make it later than is said here; empty when there is none
 */
public record OwnerReportPage(
    String href,
    String place,
    String home,
    Optional<ServicePhone> phone,
    List<Option> places,
    List<Option.Group> problems,
    List<Expected> expected,
    String weather,
    List<Option.Group> visits,
    String submission,
    Optional<PhotoForm> photos,
    Typed typed,
    Refusals refusals) {

  public OwnerReportPage {
    places = List.copyOf(places);
    problems = List.copyOf(problems);
    expected = List.copyOf(expected);
    visits = List.copyOf(visits);
  }

  /** Message key: she came from a case, or from her own page. */
  public String title() {
    return href.startsWith("/o/c/") ? "casework.owner.report" : "casework.owner.report.new";
  }

  /** Whether it shows what she wrote before and did not send. */
  public boolean isKept() {
    return refusals.isEmpty() && !typed.at("").equals(Typed.NOTHING);
  }

  /**
   * By when she can expect what, of one sort of things.
   *
   * @param examples of what belongs to it
   */
  public record Expected(String what, String examples, String times) {}

  /**
   * What was typed.
   *
   * @param visit time of a visit, as a form sends it
   */
  public record Typed(String problem, String place, String spot, String words, String visit) {

    private static final Typed NOTHING = new Typed("", "", "", "", "");

    /** What she typed before and did not send. */
    static Typed of(Optional<CaseDraft> unsent) {
      return unsent
          .map(CaseDraft::typed)
          .map(typed -> new Typed(typed.problem(), typed.place(), typed.spot(), typed.words(), ""))
          .orElse(NOTHING);
    }

    Typed at(String time) {
      return new Typed(problem, place, spot, words, time);
    }

    CaseDraft.Typed draft() {
      return new CaseDraft.Typed(words, place, problem, spot);
    }
  }
}
