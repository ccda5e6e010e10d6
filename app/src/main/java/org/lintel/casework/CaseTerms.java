package org.lintel.casework;

import java.util.Locale;
import java.util.Set;
import org.lintel.calendar.ClockMeasure;
import org.lintel.calendar.ClockTerms;
import org.lintel.calendar.Severity;
import org.lintel.calendar.Subject;
import org.lintel.service.CaseKind;
import org.lintel.service.CatalogueTopics;
import org.lintel.service.Classifier;

/** What the rules of deadlines know of a case. */
public final class CaseTerms {

  static final String SUBJECT = "case";
  private static final String REMEDY = "remedy";

  private CaseTerms() {}

  /** By which rules something would run of which only that is known. */
  public static ClockTerms of(CaseKind kind, Severity severity, boolean isSafety) {
    return terms(SUBJECT, kind, severity, isSafety, Set.of());
  }

  /** By which rules it runs from the day it comes in. */
  static ClockTerms of(NewCase given) {
    return terms(
        SUBJECT,
        given.kind(),
        given.severity(),
        given.isSafety(),
        CatalogueTopics.of(given.classifier()));
  }

  static ClockTerms of(ServiceCase.Matter matter) {
    return of(SUBJECT, matter);
  }

  /** By which rules it runs once somebody has looked at it. */
  static ClockTerms of(CaseMove.Assess assess, Classifier classifier) {
    return terms(
        SUBJECT,
        assess.what(),
        assess.severity(),
        assess.isSafety(),
        CatalogueTopics.of(classifier));
  }

  /** By which rules an accepted remedy is carried out. */
  static ClockTerms ofRemedy(ServiceCase.Matter matter) {
    return of(REMEDY, matter);
  }

  /**
   * Whether the first response is that somebody is there, as the rules for such things say: danger,
   * and repairs without which daily life stops. A word on the telephone is none then.
   */
  public static boolean isArrival(CaseKind kind, Severity severity) {
    return severity == Severity.EMERGENCY
        || (kind == CaseKind.REPAIR && severity == Severity.URGENT);
  }

  /** What a clock measures, as part of message keys: being there is called so. */
  public static String measure(ClockMeasure measure, ServiceCase found) {
    boolean isArrival =
        measure == ClockMeasure.FIRST_RESPONSE
            && isArrival(found.matter().kind(), found.matter().severity());
    return isArrival ? "arrival" : key(measure);
  }

  /** What a clock measures of anything, as part of message keys. */
  public static String key(ClockMeasure measure) {
    return measure.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whose clocks they are. */
  public static Subject subject(ServiceCase found) {
    return new Subject(SUBJECT, found.place().communityId(), found.id());
  }

  private static ClockTerms of(String purpose, ServiceCase.Matter matter) {
    return terms(
        purpose,
        matter.kind(),
        matter.severity(),
        matter.isSafety(),
        CatalogueTopics.of(matter.classifier()));
  }

  private static ClockTerms terms(
      String purpose, CaseKind kind, Severity severity, boolean isSafety, Set<String> topics) {
    return new ClockTerms(
        purpose, kind.name().toLowerCase(Locale.ROOT), severity, isSafety, topics);
  }
}
