package org.lintel.casework.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.casework.past.AskedWords.AskedAll;
import org.lintel.casework.past.PastChoices;
import org.lintel.casework.past.PastImport;
import org.lintel.casework.past.PastProblem;
import org.lintel.community.Community;
import org.lintel.platform.sheet.SheetRow;
import org.lintel.platform.web.Refusals;

/**
 * One import of past cases: columns, words, what the check found, what came of it.
 *
 * @param choices as they stand, or as they were sent in a form that was refused
 * @param community that was chosen
 * @param zone in which the time of the file is typed and shown
 */
public record PastImportPage(
    PastImport file,
    PastChoices choices,
    Optional<UUID> community,
    List<Community> communities,
    List<SheetRow> samples,
    List<PastProblem> problems,
    AskedAll asked,
    Lists lists,
    ZoneId zone,
    Refusals refusals) {

  private static final int LONGEST_SAMPLE = 20;

  public PastImportPage {
    communities = List.copyOf(communities);
    samples = List.copyOf(samples);
    problems = List.copyOf(problems);
  }

  /** What words can be matched to. */
  public record Lists(
      List<Option> statuses,
      List<Option> channels,
      List<Option.Group> problems,
      List<Option> kinds) {

    public Lists {
      statuses = List.copyOf(statuses);
      channels = List.copyOf(channels);
      problems = List.copyOf(problems);
      kinds = List.copyOf(kinds);
    }
  }

  public String address() {
    return "/imports/cases/" + file.id();
  }

  public boolean isOpen() {
    return file.state().isOpen() && file.file().isPresent();
  }

  /** Its file is gone before anything was imported. */
  public boolean isWithoutFile() {
    return file.state().isOpen() && file.file().isEmpty();
  }

  public boolean isChecked() {
    return file.state() == PastImport.State.CHECKED;
  }

  public boolean isImported() {
    return file.state() == PastImport.State.IMPORTED;
  }

  public boolean hasCounts() {
    return (isChecked() && isOpen()) || isImported() || file.state() == PastImport.State.UNDONE;
  }

  public boolean hasRejected() {
    return file.counts().wrong() > 0 && file.file().isPresent();
  }

  /** When the file was made; empty while nobody knows. */
  public String cut() {
    return file.cut().map(at -> Shown.minute(at, zone)).orElse("");
  }

  public boolean isField(int column, String field) {
    return column < choices.fields().size() && choices.fields().get(column).equals(field);
  }

  /** What stands in the first rows of a column. */
  public String sample(int column) {
    return samples.stream()
        .map(row -> row.cell(column))
        .filter(cell -> !cell.isBlank())
        .map(PastImportPage::shortened)
        .limit(3)
        .collect(Collectors.joining(" · "));
  }

  private static String shortened(String cell) {
    String line = cell.strip();
    return line.codePointCount(0, line.length()) <= LONGEST_SAMPLE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_SAMPLE)) + "…";
  }
}
