package org.lintel.casework.past;

import java.util.List;
import java.util.Optional;
import org.lintel.casework.past.PastFindings.DateColumn;
import org.lintel.service.ServiceCatalogue;
import org.springframework.stereotype.Component;

/** What the check page asks about a file, with what is chosen or suggested for each. */
@Component
public class AskedWords {

  private final ServiceCatalogue catalogue;

  AskedWords(ServiceCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * A word of the file.
   *
   * @param chosen what it means today; empty when nobody knows
   */
  public record Asked(String key, String shown, int rows, String chosen) {}

  /** A column whose order of day and month nobody knows, by its place. */
  public record AskedOrder(int column, String heading, String example, String chosen) {}

  /**
   * Everything that can be chosen beside the columns.
   *
   * @param orders columns for which it must be said
   */
  public record AskedAll(
      List<AskedOrder> orders, List<Asked> statuses, List<Asked> channels, List<Asked> categories) {

    public AskedAll {
      orders = List.copyOf(orders);
      statuses = List.copyOf(statuses);
      channels = List.copyOf(channels);
      categories = List.copyOf(categories);
    }

    /** Rows whose category nobody matched. */
    public int unmatched() {
      return categories.stream()
          .filter(word -> word.chosen().isEmpty())
          .mapToInt(Asked::rows)
          .sum();
    }

    /** Rows whose status nobody knows. */
    public int unknown() {
      return statuses.stream().filter(word -> word.chosen().isEmpty()).mapToInt(Asked::rows).sum();
    }
  }

  public AskedAll of(PastImport file) {
    PastChoices choices = file.choices();
    PastFindings findings = file.findings();
    var categories = new PastCategories(catalogue.current(), choices);
    return new AskedAll(
        findings.dates().entrySet().stream()
            .filter(each -> isAsked(each.getValue()))
            .filter(each ->
                DayOrders.of(findings, choices).asked().containsKey(each.getKey())
                    || choices.orders().containsKey(each.getKey()))
            .sorted(java.util.Map.Entry.comparingByKey())
            .map(each -> order(file, each.getKey(), each.getValue()))
            .toList(),
        findings.statuses().stream()
            .map(word -> asked(word, PastStatus.of(word.key(), choices).map(Enum::name).orElse("")))
            .toList(),
        findings.channels().stream()
            .map(word -> asked(word, PastChannels.of(word.key(), choices).name()))
            .toList(),
        findings.categories().stream()
            .map(word -> asked(word, categories.code(word.key())))
            .toList());
  }

  private static boolean isAsked(DateColumn found) {
    return !found.isSettled() && !found.isIndifferent();
  }

  private static AskedOrder order(PastImport file, int column, DateColumn found) {
    String heading = column < file.headings().size() ? file.headings().get(column) : "";
    return new AskedOrder(
        column,
        heading,
        found.example(),
        Optional.ofNullable(file.choices().orders().get(column)).orElse(""));
  }

  private static Asked asked(PastFindings.Word word, String chosen) {
    return new Asked(word.key(), word.shown(), word.rows(), chosen);
  }
}
