package org.lintel.community;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.lintel.platform.web.Refusals;

/** Facts about a household and its unit as typed into a form. */
public record HouseholdForm(
    String building,
    String entrance,
    String room,
    UnitKind kind,
    String area,
    String layout,
    TenureStage stage,
    String movedInOn,
    String note) {

  private static final int LONGEST_NOTE = 2000;
  private static final int LONGEST_LAYOUT = 60;
  private static final BigDecimal LARGEST_AREA = new BigDecimal("9999999");

  public HouseholdForm {
    area = PlainText.narrow(area);
    layout = PlainText.line(layout);
    movedInOn = PlainText.narrow(movedInOn);
    note = PlainText.lines(note);
  }

  public static HouseholdForm empty() {
    return new HouseholdForm("", "", "", UnitKind.HOME, "", "", TenureStage.UNKNOWN, "", "");
  }

  public static HouseholdForm of(Household household) {
    return new HouseholdForm(
        "",
        "",
        "",
        household.kind(),
        household.area().map(BigDecimal::toPlainString).orElse(""),
        household.layout(),
        household.statedStage(),
        household.movedInOn().map(LocalDate::toString).orElse(""),
        household.note());
  }

  Optional<BigDecimal> areaValue() {
    try {
      return Optional.of(new BigDecimal(area))
          .filter(value -> value.signum() > 0 && value.compareTo(LARGEST_AREA) <= 0);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  Optional<LocalDate> movedInValue() {
    return date(movedInOn);
  }

  /** The date of a form field; empty when there is none or it is no date. */
  public static Optional<LocalDate> date(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed))
          .filter(date -> date.getYear() >= 1949 && date.getYear() <= 2100);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  void checkPlace(Refusals refusals) {
    if (building.isBlank()) {
      refusals.add("building", "community.household.refused.building");
    }
    if (room.isBlank()) {
      refusals.add("room", "community.household.refused.room");
    }
    checkLength(refusals, "building", PlaceName.building(building).shown(), PlaceName.LONGEST);
    checkLength(refusals, "entrance", PlaceName.entrance(entrance).shown(), PlaceName.LONGEST);
    checkLength(refusals, "room", PlaceName.unit(room).shown(), PlaceName.LONGEST);
  }

  void checkFacts(Refusals refusals) {
    if (!area.isEmpty() && areaValue().isEmpty()) {
      refusals.add("area", "community.household.refused.area", area);
    }
    if (!movedInOn.isEmpty() && movedInValue().isEmpty()) {
      refusals.add("movedInOn", "community.household.refused.date", movedInOn);
    }
    checkLength(refusals, "layout", layout, LONGEST_LAYOUT);
    checkLength(refusals, "note", note, LONGEST_NOTE);
  }

  private static void checkLength(Refusals refusals, String field, String value, int longest) {
    if (value.length() > longest) {
      refusals.add(field, "community.household.refused.long", value.length(), longest);
    }
  }
}
