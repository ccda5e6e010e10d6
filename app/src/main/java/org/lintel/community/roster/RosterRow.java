package org.lintel.community.roster;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    String note,
    List<SealedContact> contacts) {

  RosterRow {
    contacts = List.copyOf(contacts);
  }

  /** Hash of the first phone, which together with the name tells a person. */
  Optional<byte[]> firstPhone() {
    return contacts.stream()
        .filter(contact -> contact.kind() == SealedContact.Kind.PHONE)
        .map(SealedContact::hash)
        .findFirst();
  }
}
