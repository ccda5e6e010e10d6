package org.lintel.community.roster;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.lintel.community.ContactSealing;
import org.lintel.community.HouseholdTrait;
import org.lintel.community.MemberRole;
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
  private static final Pattern BETWEEN_CONTACTS = Pattern.compile("[、,，;；|\\n]+");
  private static final Pattern AREA_UNIT = Pattern.compile("(平方米|平米|平|㎡|m2|sqm)$");

  private final RosterPlan plan;
  private final ContactSealing sealing;
  private List<RosterProblem> problems = new ArrayList<>();
  private SheetRow row = new SheetRow(1, List.of());

  RosterParser(RosterPlan plan, ContactSealing sealing) {
    this.plan = plan;
    this.sealing = sealing;
  }

  /** The row, or empty when {@link #problems} says what is wrong. */
  Optional<RosterRow> parse(SheetRow sheetRow) {
    row = sheetRow;
    problems = new ArrayList<>();
    int community = community();
    RosterAddress address = address();
    String name = limited(RosterField.NAME, LONGEST_NAME);
    if (name.isEmpty()) {
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
            word(RosterField.MOVED_IN_ON, RosterWords::date, "date"),
            this.<TenureStage>word(RosterField.TENURE_STAGE, RosterWords::stage, "stage"),
            name,
            this.<MemberRole>word(RosterField.ROLE, RosterWords::role, "role"),
            word(RosterField.DECISION_MAKER, RosterWords::answer, "answer"),
            traits(),
            limited(RosterField.NOTE, LONGEST_NOTE),
            contacts());
    return problems.isEmpty() ? Optional.of(parsed) : Optional.empty();
  }

  List<RosterProblem> problems() {
    return problems;
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
      return 0;
    }
    return known;
  }

  private RosterAddress address() {
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
    return address;
  }

  private Optional<BigDecimal> area() {
    String typed = PlainText.narrow(cell(RosterField.AREA));
    String number = AREA_UNIT.matcher(typed).replaceAll("").replace(",", "").strip();
    if (number.isEmpty()) {
      return Optional.empty();
    }
    try {
      var area = new BigDecimal(number);
      if (area.signum() > 0 && area.compareTo(LARGEST_AREA) <= 0) {
        return Optional.of(area.setScale(2, RoundingMode.HALF_UP));
      }
    } catch (NumberFormatException e) {
      refuse("area", typed);
      return Optional.empty();
    }
    refuse("area", typed);
    return Optional.empty();
  }

  private <T> Optional<T> word(
      RosterField field, Function<String, Optional<T>> reading, String reason) {
    String typed = cell(field);
    if (typed.isEmpty()) {
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
    return column < 0
        ? Set.of()
        : RosterTraits.read(row.cell(column), unknown -> refuse("trait", unknown));
  }

  private List<SealedContact> contacts() {
    var contacts = new LinkedHashMap<String, SealedContact>();
    for (int column = 0; column < plan.fields().size(); column++) {
      var field = plan.fields().get(column);
      if (field.equals(Optional.of(RosterField.PHONE))) {
        addContacts(contacts, column, sealing::phone, "phone");
      } else if (field.equals(Optional.of(RosterField.EMAIL))) {
        addContacts(contacts, column, sealing::email, "email");
      }
    }
    return List.copyOf(contacts.values());
  }

  private void addContacts(
      Map<String, SealedContact> contacts,
      int column,
      Function<String, Optional<SealedContact>> reading,
      String reason) {
    for (String part : BETWEEN_CONTACTS.split(PlainText.lines(row.cell(column)), -1)) {
      if (!part.isBlank()) {
        reading
            .apply(part)
            .ifPresentOrElse(
                contact -> contacts.putIfAbsent(hex(contact.hash()), contact),
                () -> refuse(isShortened(part) ? "scientific" : reason, part.strip()));
      }
    }
  }

  /** A long number that a spreadsheet program has rounded: its last digits are lost. */
  private static boolean isShortened(String part) {
    return PlainText.narrow(part).matches("\\d(\\.\\d+)?[Ee]\\+?\\d{1,2}");
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

  private void refuse(String reason, Object... arguments) {
    problems.add(RosterProblem.of(row.number(), reason, arguments));
  }
}
