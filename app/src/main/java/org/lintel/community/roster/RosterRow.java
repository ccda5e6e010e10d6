package org.lintel.community.roster;

import static org.lintel.community.MemberRole.CO_OWNER;
import static org.lintel.community.MemberRole.OWNER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintel.community.HouseholdTrait;
import org.lintel.community.MemberRole;
import org.lintel.community.SealedContact;
import org.lintel.community.TenureStage;
import org.lintel.community.UnitKind;

/**
 * One person of a row of a roster that is right in itself. Empty means that the roster says nothing
 * about it.
 *
 * @param number of the row; of the second person in it and the next by {@link #PERSON} more each
 */
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

  /** More than any sheet has rows. */
  static final int PERSON = 10_000_000;

  RosterRow {
    traits = Set.copyOf(traits);
    contacts = List.copyOf(contacts);
  }

  /**
   * One row for each of the names. The first decides and answers for the household where the row
   * says so; as many phones as names belong to one each, otherwise all contacts to the first.
   */
  List<RosterRow> people(List<String> names) {
    boolean isOneEach = names.size() == phones().size();
    var people = new ArrayList<RosterRow>();
    for (int place = 0; place < names.size(); place++) {
      List<SealedContact> own = place == 0 ? contacts : List.of();
      people.add(person(place, names.get(place), isOneEach ? ofPerson(place) : own));
    }
    return people;
  }

  private RosterRow person(int place, String called, List<SealedContact> own) {
    boolean isFirst = place == 0;
    return new RosterRow(
        number + place * PERSON,
        community,
        address,
        kind,
        area,
        layout,
        movedInOn,
        stage,
        called,
        isFirst ? role : role.map(known -> known == OWNER ? CO_OWNER : known),
        isFirst ? isDecisionMaker : isDecisionMaker.map(_ -> false),
        traits,
        note,
        own);
  }

  private List<SealedContact> ofPerson(int place) {
    var own = new ArrayList<SealedContact>(List.of(phones().get(place)));
    if (place == 0) {
      contacts.stream()
          .filter(contact -> contact.kind() == SealedContact.Kind.EMAIL)
          .forEach(own::add);
    }
    return own;
  }

  private List<SealedContact> phones() {
    return contacts.stream().filter(contact -> contact.kind() == SealedContact.Kind.PHONE).toList();
  }

  /** Names of the traits, in their order and with commas between. */
  String traitNames() {
    return traits.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
  }

  /** Hash of the first phone, which together with the name tells a person. */
  Optional<byte[]> firstPhone() {
    return phones().stream().map(SealedContact::hash).findFirst();
  }
}
