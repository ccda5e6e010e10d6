package org.lintel.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintel.platform.sheet.SheetReader;
import org.lintel.platform.sheet.SheetRow;
import org.lintel.survey.WaveRecodings.Recoded;
import org.lintel.survey.exchange.Codebook;
import org.lintel.survey.exchange.Suggestions;
import org.lintel.survey.instrument.Item;
import org.lintel.survey.instrument.Questionnaire;

/**
 * Reads back what the codebook of our own workbook says of answers that were converted from another
 * scale, so that it is told of the imported wave too. A row that does not fit the questionnaire was
 * not written by us and says nothing.
 */
final class CarriedRecodings {

  private static final int CODEBOOK = 1;
  private static final int MOST_ROWS = 5_000;

  private final Questionnaire questionnaire;
  private final Set<String> read;
  private final Set<String> told = new HashSet<>();
  private final List<Recoded> recoded = new ArrayList<>();

  private CarriedRecodings(Questionnaire questionnaire, Set<String> read) {
    this.questionnaire = questionnaire;
    this.read = read;
  }

  /** Of the columns that are read; empty for files of other tools, and for text files. */
  static List<Recoded> in(Path file, List<String> headings, ImportPlan plan, Questionnaire of) {
    if (!Suggestions.isOurs(headings)) {
      return List.of();
    }
    var carried = new CarriedRecodings(of, Set.copyOf(plan.columns()));
    Optional<SheetReader> codebook = SheetReader.sheet(file, CODEBOOK);
    if (codebook.isPresent()) {
      try (SheetReader reader = codebook.get()) {
        int rows = 0;
        for (var row = reader.next(); row.isPresent() && rows < MOST_ROWS; row = reader.next()) {
          rows++;
          carried.add(row.get());
        }
      }
    }
    return List.copyOf(carried.recoded);
  }

  private void add(SheetRow row) {
    String code = row.cell(0);
    if (!code.startsWith(Codebook.RECODED)) {
      return;
    }
    String column = code.substring(Codebook.RECODED.length());
    String value = row.cell(1);
    int number = number(row.cell(2));
    int answers = number(row.cell(3));
    int asked = number(row.cell(4));
    int points = number(row.cell(5));
    boolean fits =
        read.contains(column)
            && scale(column).filter(item -> item.range().size() == points).isPresent()
            && scale(column).filter(item -> item.range().contains(number)).isPresent();
    if (fits && answers > 0 && asked > 0 && told.add(column + "\n" + value)) {
      recoded.add(new Recoded(column, value, number, answers, asked, points));
    }
  }

  private Optional<Item> scale(String column) {
    return questionnaire
        .item(column)
        .filter(item -> item instanceof Item.Rating || item instanceof Item.Recommend);
  }

  private static int number(String cell) {
    return cell.matches("\\d{1,4}") ? Integer.parseInt(cell) : -1;
  }
}
