package org.lintel.community.roster;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.lintel.community.ContactSealing;
import org.lintel.community.HouseholdTrait;
import org.lintel.community.MemberRole;
import org.lintel.community.PlaceName;
import org.lintel.community.PlainText;
import org.lintel.community.SealedContact;
import org.lintel.community.TenureStage;
import org.lintel.platform.sheet.SheetRow;

/** Reads one row after the other; what is wrong with a row is collected whole. */
final class RosterParser {

  static final int LONGEST_NAME = 120;
  static final int LONGEST_NOTE = 2000;
  static final int LONGEST_LAYOUT = 60;
  private static final BigDecimal LARGEST_AREA = new BigDecimal("9999999");
  private static final Pattern AREA = Pattern.compile("\\d{1,12}(\\.\\d{1,12})?");

  /** Units, and words that say that it is about as much. */
  private static final Pattern AREA_WORDS =
      Pattern.compile(
          "^(建筑面积|套内面积|套内|建面|大约|约)[:\\s]*|\\s*(平方米|平方|平米|平|m2|sqm|左右)+$", Pattern.CASE_INSENSITIVE);

  private final RosterPlan plan;
  private final ContactSealing sealing;
  private List<RosterProblem> problems = new ArrayList<>();
  private final Map<String, Integer> unknownCommunities = new LinkedHashMap<>();
  private SheetRow row = new SheetRow(1, List.of());

  RosterParser(RosterPlan plan, ContactSealing sealing) {
    this.plan = plan;
    this.sealing = sealing;
  }

  /** Its people, or none when {@link #problems} says what is wrong; that may also be warnings. */
  List<RosterRow> parse(SheetRow sheetRow) {
    row = sheetRow;
    problems = new ArrayList<>();
    int community = community();
    RosterAddress address = address(community);
    String name = limited(RosterField.NAME, LONGEST_NAME);
    if (RosterWords.isNothing(name)) {
      refuse("name-missing");
    }
    var parsed =
        new RosterRow(
            row.number(),
            community,
            address,
            word(RosterField.UNIT_KIND, RosterWords::kind, "kind"),
            area(),
            limited(RosterField.LAYOUT, LONGEST_LAYOUT),
            movedInOn(),
            this.<TenureStage>word(RosterField.TENURE_STAGE, RosterWords::stage, "stage"),
            name,
            this.<MemberRole>word(RosterField.ROLE, RosterWords::role, "role"),
            word(RosterField.DECISION_MAKER, RosterWords::answer, "answer"),
            traits(),
            limited(RosterField.NOTE, LONGEST_NOTE),
            contacts());
    boolean isGood = problems.stream().allMatch(RosterProblem::isWarning);
    return isGood ? people(parsed) : List.of();
  }

  private List<RosterRow> people(RosterRow parsed) {
    List<String> names = RosterNames.in(parsed.name());
    if (names.size() > 1) {
      problems.add(RosterProblem.people(row.number(), parsed.name(), names.size()));
    }
    return parsed.people(names);
  }

  List<RosterProblem> problems() {
    return problems;
  }

  /** Names that are no community, in the order met. */
  List<UnknownPlaces.OfCommunity> unknownCommunities() {
    return unknownCommunities.entrySet().stream()
        .map(name -> new UnknownPlaces.OfCommunity(name.getKey(), name.getValue()))
        .toList();
  }

  private int community() {
    String named = cell(RosterField.COMMUNITY);
    if (named.isEmpty()) {
      if (plan.community().isEmpty()) {
        refuse("community-missing");
      }
      return plan.community().orElse(0);
    }
    Integer known = plan.communities().get(RosterField.plain(named));
    if (known == null) {
      refuse("community-unknown", named);
      if (unknownCommunities.containsKey(named) || unknownCommunities.size() < UnknownPlaces.MOST) {
        unknownCommunities.merge(named, 1, Integer::sum);
      }
      return 0;
    }
    return known;
  }

  private RosterAddress address(int community) {
    var address =
        RosterAddress.of(
            cell(RosterField.BUILDING), cell(RosterField.ENTRANCE), cell(RosterField.ROOM));
    if (address.building().isEmpty()) {
      refuse("building-missing", cell(RosterField.ROOM));
    }
    if (address.unit().isEmpty()) {
      refuse("room-missing");
    }
    for (var part : List.of(address.building(), address.entrance(), address.unit())) {
      if (part.isTooLong()) {
        refuse("place-long", part.shown(), part.shown().length(), 60);
      }
    }
    return Optional.ofNullable(
            plan.buildings().get(RosterPlan.building(community, address.building().shown())))
        .map(chosen -> address.in(PlaceName.building(chosen)))
        .orElse(address);
  }

  private Optional<BigDecimal> area() {
    String typed = PlainText.narrow(cell(RosterField.AREA));
    String number = AREA_WORDS.matcher(typed).replaceAll("").replace(",", "").strip();
    if (RosterWords.isNothing(typed)) {
      return Optional.empty();
    }
    if (AREA.matcher(number).matches()) {
      var area = new BigDecimal(number);
      if (area.signum() > 0 && area.compareTo(LARGEST_AREA) <= 0) {
        return Optional.of(area.setScale(2, RoundingMode.HALF_UP));
      }
    }
    warn(RosterField.AREA, "area", typed);
    return Optional.empty();
  }

  private Optional<LocalDate> movedInOn() {
    String typed = cell(RosterField.MOVED_IN_ON);
    Optional<LocalDate> read = RosterWords.date(typed);
    if (read.isEmpty() && !RosterWords.isNothing(typed)) {
      warn(RosterField.MOVED_IN_ON, "date", typed);
    }
    return read;
  }

  private <T> Optional<T> word(
      RosterField field, Function<String, Optional<T>> reading, String reason) {
    String typed = cell(field);
    if (RosterWords.isNothing(typed)) {
      return Optional.empty();
    }
    Optional<T> read = reading.apply(typed);
    if (read.isEmpty()) {
      refuse(reason, typed);
    }
    return read;
  }

  private Set<HouseholdTrait> traits() {
    int column = plan.fields().indexOf(Optional.of(RosterField.TRAITS));
    return column < 0 ? Set.of() : RosterTraits.read(row.cell(column), this::warnOfTrait);
  }

  private void warnOfTrait(String unknown) {
    if (!RosterWords.isNothing(unknown)) {
      warn(RosterField.TRAITS, "trait", unknown);
    }
  }

  private List<SealedContact> contacts() {
    var contacts = new LinkedHashMap<String, SealedContact>();
    for (int column = 0; column < plan.fields().size(); column++) {
      var field = plan.fields().get(column);
      if (field.equals(Optional.of(RosterField.PHONE))) {
        reading(contacts, RosterField.PHONE, sealing::phone).read(row.cell(column));
      } else if (field.equals(Optional.of(RosterField.EMAIL))) {
        reading(contacts, RosterField.EMAIL, sealing::email).read(row.cell(column));
      }
    }
    return List.copyOf(contacts.values());
  }

  private RosterContacts reading(
      Map<String, SealedContact> contacts,
      RosterField field,
      Function<String, Optional<SealedContact>> reading) {
    String reason = field.name().toLowerCase(Locale.ROOT);
    return new RosterContacts(
        reading,
        contact -> contacts.putIfAbsent(hex(contact.hash()), contact),
        unread -> warn(field, RosterContacts.isShortened(unread) ? "scientific" : reason, unread));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private String limited(RosterField field, int longest) {
    String typed = cell(field);
    if (typed.length() > longest) {
      refuse("long", typed, typed.length(), longest);
    }
    return typed;
  }

  private String cell(RosterField field) {
    int column = plan.fields().indexOf(Optional.of(field));
    return column < 0 ? "" : PlainText.line(row.cell(column));
  }

  private void warn(RosterField field, String reason, Object... arguments) {
    problems.add(RosterProblem.warning(row.number(), field, reason, arguments));
  }

  private void refuse(String reason, Object... arguments) {
    problems.add(RosterProblem.of(row.number(), reason, arguments));
  }
}
