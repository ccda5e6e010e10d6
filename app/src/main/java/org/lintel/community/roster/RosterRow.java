package org.lintel.community.roster;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintel.community.HouseholdTrait;
import org.lintel.community.MemberRole;
import org.lintel.community.SealedContact;
import org.lintel.community.TenureStage;
import org.lintel.community.UnitKind;

/** A row of a roster that is right in itself. Empty means that the roster says nothing about it. */
record RosterRow(
    int number,
    int community,
    RosterAddress address,
    Optional<UnitKind> kind,
    Optional<BigDecimal> area,
    String layout,
    Optional<LocalDate> movedInOn,
    Optional<TenureStage> stage,
    String name,
    Optional<MemberRole> role,
    Optional<Boolean> isDecisionMaker,
    Set<HouseholdTrait> traits,
    String note,
    List<SealedContact> contacts) {

  RosterRow {
    traits = Set.copyOf(traits);
    contacts = List.copyOf(contacts);
  }

  /** Names of the traits, in their order and with commas between. */
  String traitNames() {
    return traits.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
  }

  /** Hash of the first phone, which together with the name tells a person. */
  Optional<byte[]> firstPhone() {
    return contacts.stream()
        .filter(contact -> contact.kind() == SealedContact.Kind.PHONE)
        .map(SealedContact::hash)
        .findFirst();
  }
}
