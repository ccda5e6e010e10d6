package org.lintel.casework.past;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.lintel.casework.past.ReadingRows.Read.Left;
import org.lintel.casework.past.ReadingRows.Read.Taken;
import org.lintel.casework.past.ReadingRows.Read.Wrong;
import org.lintel.community.PlaceName;
import org.lintel.community.PlainText;
import org.lintel.community.UnitWords;
import org.lintel.platform.sheet.SheetRow;

/** Reads rows of a file of past cases, one at a time. */
final class ReadingRows {

  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_WORDS = 4000;
  private static final int LONGEST_RESOLUTION = 2000;
  private static final int LONGEST_PLACE = 200;

  private final PastPlan plan;
  private final PastCategories categories;

  ReadingRows(PastPlan plan) {
    this.plan = plan;
    this.categories = new PastCategories(plan.catalogue(), plan.choices());
  }

  /** What came of a row. */
  sealed interface Read {
    record Taken(PastRow row) implements Read {}

    /** It is to stay out. */
    record Left() implements Read {}

    record Wrong(PastProblem problem) implements Read {}
  }

  /** A row that cannot be read. */
  private static final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient PastProblem problem;

    Unreadable(PastProblem problem) {
      super(problem.reason(), null, false, false);
      this.problem = problem;
    }
  }

  Read read(SheetRow row) {
    try {
      return taken(row);
    } catch (Unreadable unreadable) {
      return new Wrong(unreadable.problem);
    }
  }

  private Read taken(SheetRow row) {
    String number = within(row, PastField.NUMBER, LONGEST_NUMBER, "number-long");
    if (number.isEmpty()) {
      throw wrong(row, "number-missing");
    }
    int community = community(row);
    ZoneId zone = plan.zones().getOrDefault(community, ZoneId.of("UTC"));
    Instant received =
        time(row, PastField.RECEIVED, zone, "received")
            .orElseThrow(() -> wrong(row, "received-missing"));
    Optional<Instant> closed = time(row, PastField.CLOSED, zone, "closed");
    PastStatus status = status(row, closed.isPresent());
    if (status == PastStatus.LEFT_OUT
        || (status == PastStatus.OPEN && plan.choices().leavesOpenOut())) {
      return new Left();
    }
    var where = where(row);
    String category = PastCells.joined(row, plan.choices(), PastField.CATEGORY);
    String channel = PastCells.joined(row, plan.choices(), PastField.CHANNEL);
    return new Taken(
        new PastRow(
            row.number(),
            community,
            number,
            received,
            received.atZone(zone).toLocalDate(),
            time(row, PastField.DUE, zone, "due"),
            closed,
            Optional.of(status).filter(each -> each != PastStatus.OPEN),
            texts(row, status, channel, category),
            PastChannels.of(WordKey.of(channel), plan.choices()).name(),
            categories.of(category),
            where));
  }

  private int community(SheetRow row) {
    String named = PastCells.joined(row, plan.choices(), PastField.COMMUNITY);
    if (named.isEmpty()) {
      return plan.usual().orElseThrow(() -> wrong(row, "community-missing"));
    }
    return Optional.ofNullable(plan.known().get(WordKey.of(named)))
        .orElseThrow(() -> wrong(row, "community-unknown", named));
  }

  private Optional<Instant> time(SheetRow row, PastField field, ZoneId zone, String reason) {
    for (int column : plan.choices().columns(field)) {
      String cell = row.cell(column);
      if (!cell.isBlank()) {
        WrittenTime read =
            WrittenTime.read(cell, plan.orders().of(column))
                .orElseThrow(() -> wrong(row, reason, PlainText.line(cell)));
        if (!read.isOfOurTime()) {
          throw wrong(
              row,
              reason + "-year",
              PlainText.line(cell),
              WrittenTime.FIRST_YEAR,
              WrittenTime.LAST_YEAR);
        }
        boolean isWholeDay = field == PastField.DUE && !plan.hasDueTimes() && read.isMidnight();
        return Optional.of(isWholeDay ? read.endOfDay(zone) : read.at(zone));
      }
    }
    return Optional.empty();
  }

  /** Without a word the time of closing tells. */
  private PastStatus status(SheetRow row, boolean isClosed) {
    String word = PastCells.joined(row, plan.choices(), PastField.STATUS);
    if (word.isEmpty()) {
      return isClosed ? PastStatus.REMEDIED : PastStatus.OPEN;
    }
    return PastStatus.of(WordKey.of(word), plan.choices())
        .orElseThrow(() -> wrong(row, "status", word));
  }

  private PastRow.Texts texts(SheetRow row, PastStatus status, String channel, String category) {
    String said = PastCells.paragraphs(row, plan.choices(), PastField.WORDS);
    String resolution = PastCells.paragraphs(row, plan.choices(), PastField.RESOLUTION);
    String words = said.isEmpty() ? category : said;
    boolean isOpen = status == PastStatus.OPEN;
    String all = isOpen && !resolution.isEmpty() ? words + "\n" + resolution : words;
    check(row, all, LONGEST_WORDS, "words-long");
    check(row, isOpen ? "" : resolution, LONGEST_RESOLUTION, "resolution-long");
    return new PastRow.Texts(
        PastCells.joined(row, plan.choices(), PastField.STATUS),
        channel,
        category,
        all,
        isOpen ? "" : resolution);
  }

  private PastRow.Where where(SheetRow row) {
    String building = PastCells.joined(row, plan.choices(), PastField.BUILDING);
    String entrance = PastCells.joined(row, plan.choices(), PastField.ENTRANCE);
    String room = PastCells.joined(row, plan.choices(), PastField.ROOM);
    String place = within(row, PastField.PLACE, LONGEST_PLACE, "place-long");
    String words = PlainText.line(String.join(" ", building, entrance, room, place));
    check(row, words, LONGEST_PLACE, "place-long");
    if (!building.isEmpty() && !room.isEmpty()) {
      return unit(
          words,
          PlaceName.building(building).key(),
          PlaceName.entrance(entrance).key(),
          PlaceName.unit(room).key());
    }
    UnitWords unit = UnitWords.of(words);
    return unit.isEmpty()
        ? new PastRow.Where(words, WordKey.of(words), "", "", "")
        : unit(words, unit.building(), unit.entrance(), unit.unit());
  }

  private static PastRow.Where unit(String words, String building, String entrance, String unit) {
    return new PastRow.Where(
        words, String.join("|", building, entrance, unit), building, entrance, unit);
  }

  private String within(SheetRow row, PastField field, int longest, String reason) {
    String text = PastCells.joined(row, plan.choices(), field);
    check(row, text, longest, reason);
    return text;
  }

  private static void check(SheetRow row, String text, int longest, String reason) {
    int length = text.codePointCount(0, text.length());
    if (length > longest) {
      throw wrong(row, reason, text, length, longest);
    }
  }

  private static Unreadable wrong(SheetRow row, String reason, Object... arguments) {
    return new Unreadable(PastProblem.of(row.number(), reason, arguments));
  }
}
