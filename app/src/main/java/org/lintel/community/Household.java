package org.lintel.community;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One household with everything its page shows.
 *
 * @param mergedInto the household that it turned out to be
 * @param traits empty for a viewer who may not know
 * @param knowsPeople whether the viewer may see names and numbers whole
 */
public record Household(
    UUID id,
    Community community,
    UUID unit,
    String address,
    UnitKind kind,
    Optional<BigDecimal> area,
    String layout,
    TenureStage tenure,
    TenureStage statedStage,
    Optional<LocalDate> movedInOn,
    Optional<LocalDate> until,
    String ended,
    Optional<UUID> mergedInto,
    String note,
    List<HouseholdTrait> traits,
    boolean knowsPeople,
    boolean mayEdit,
    List<Member> members) {

  public Household {
    traits = List.copyOf(traits);
    members = List.copyOf(members);
  }

  public boolean isCurrent() {
    return until.isEmpty();
  }

  /** Who belongs to it now. */
  public List<Member> today() {
    return members.stream().filter(m -> m.until().isEmpty() && !m.isErased()).toList();
  }

  /** One of those who belong to it now. */
  public Optional<Member> member(UUID id) {
    return today().stream().filter(m -> m.id().equals(id)).findFirst();
  }

  /** A person with a dated role. */
  public record Member(
      UUID id,
      UUID person,
      String name,
      MemberRole role,
      boolean isDecisionMaker,
      Optional<LocalDate> since,
      Optional<LocalDate> until,
      boolean isErased,
      List<Contact> contacts) {

    public Member {
      contacts = List.copyOf(contacts);
    }
  }

  /**
   * A way to reach a person.
   *
   * @param shown what of it is shown: the last four digits, or all of it after asking
   */
  public record Contact(UUID id, SealedContact.Kind kind, String shown, boolean isPreferred) {}
}
