package org.lintel.relationship.web;

import java.util.List;
import org.lintel.channel.ContactedLately;
import org.lintel.relationship.ContactKind;

/**
 * Who looks after a household, what was agreed to follow, and what the next one should know: the
 * part of its page that stands first.
 *
 * @param manager empty when the household has none
 * @param mayAssign whether the viewer may change that
 * @param mayLog whether contacts can be written down here
 * @param lately how often it was contacted this week, whoever did
 * @param contacts when it was last spoken with and when it is to be again
 * @param note empty when nobody wrote one, or the viewer may not know it
 */
public record HouseholdRelation(
    String address,
    Manager manager,
    boolean mayAssign,
    boolean mayLog,
    ContactedLately.Lately lately,
    Contacts contacts,
    List<FollowUp> followUps,
    Note note) {

  public HouseholdRelation {
    followUps = List.copyOf(followUps);
  }

  /**
   * The account manager.
   *
   * @param name of the member of staff; empty when there is none
   * @param shown what owners read; empty when there is none
   * @param hasLeft whether she cannot sign in any more
   * @param isAway whether she is not there today
   * @param standIn who acts while she is away; empty when nobody does
   * @param introduceBy day until which she introduces herself; empty when she has, or need not
   */
  public record Manager(
      String name,
      String shown,
      String since,
      boolean hasLeft,
      boolean isAway,
      String standIn,
      String introduceBy) {

    static final Manager NONE = new Manager("", "", "", false, false, "", "");

    public boolean isNamed() {
      return !name.isEmpty();
    }
  }

  /** When somebody spoke with the household; empty texts where nobody did, or no plan says. */
  public record Contacts(String last, String next, boolean isOverdue) {}

  /** What is still to follow after a contact. */
  public record FollowUp(String on, String words, String by, String settling, boolean isOverdue) {}

  /** The note for the next one. */
  public record Note(String words, String by, String on) {

    static final Note NONE = new Note("", "", "");
  }

  /** Ways of being in touch, each a button. */
  public ContactKind[] kinds() {
    return ContactKind.values();
  }
}
