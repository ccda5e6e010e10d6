package org.lintel.casework;

import java.util.Optional;
import java.util.UUID;
import org.lintel.calendar.Severity;
import org.lintel.service.CaseKind;
import org.lintel.service.Classifier;

/**
 * A case that is about to be taken in; whoever makes one has checked the texts and found community
 * and household within reach.
 *
 * @param submission the form's own id: the same form sent twice is one case
 * @param community key of the community
 * @param caller what somebody unknown calls herself
 * @param callerPhone number of somebody unknown, as E.164
 */
public record NewCase(
    UUID submission,
    int community,
    Optional<UUID> household,
    Optional<UUID> member,
    String caller,
    Optional<String> callerPhone,
    CaseChannel channel,
    CaseKind kind,
    Severity severity,
    boolean isSafety,
    Classifier classifier,
    String spot,
    String words) {

  public static final int LONGEST_WORDS = 2000;
  public static final int LONGEST_SPOT = 100;
  public static final int LONGEST_CALLER = 40;

  /** The same as another form. */
  NewCase as(UUID form) {
    return new NewCase(
        form,
        community,
        household,
        member,
        caller,
        callerPhone,
        channel,
        kind,
        severity,
        isSafety,
        classifier,
        spot,
        words);
  }
}
