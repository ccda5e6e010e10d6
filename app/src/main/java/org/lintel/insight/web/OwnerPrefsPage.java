package org.lintel.insight.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.CaseSharing;
import org.lintel.community.Contacts;
import org.lintel.community.owner.Wish;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.web.Refusals;

/**
 * How an owner wants to be reached, and what becomes of what is known about her.
 *
 * @param done what was just done, as a sentence; empty after a mere look
 * @param topics what she may be written to and asked about
 * @param sessions browsers that she is signed in with
 */
public record OwnerPrefsPage(
    String place,
    String address,
    Optional<ServicePhone> phone,
    String done,
    Reach reach,
    List<Integer> hours,
    Topics topics,
    CaseSharing.Shared shared,
    List<Contacts.Masked> contacts,
    int sessions,
    UUID form,
    Refusals refusals) {

  public OwnerPrefsPage {
    hours = List.copyOf(hours);
    contacts = List.copyOf(contacts);
  }

  /** Id of one of the forms on this page: sent twice it counts once. */
  public String submission(String what) {
    return UUID.nameUUIDFromBytes((form + what).getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** How she may be reached, as it stands in the form. */
  public record Reach(
      String language, Wish.First first, boolean byPhone, boolean bySms, int from, int until) {

    static Reach of(Wish wish) {
      return new Reach(
          wish.language(),
          wish.first(),
          wish.byPhone(),
          wish.bySms(),
          wish.callFrom(),
          wish.callUntil());
    }

    boolean isPossible() {
      return from >= Wish.EARLIEST && until <= Wish.LATEST && from < until;
    }

    Wish wish() {
      return new Wish(language, first, byPhone, bySms, from, until);
    }
  }

  /**
   * What she may be written to and asked about.
   *
   * @param hasEmail whether an address is known that e-mail would go to
   * @param isHouseholdSilent whether somebody said for the whole household that nobody is asked
   */
  public record Topics(
      boolean surveys, boolean hasEmail, boolean email, boolean isHouseholdSilent) {}
}
