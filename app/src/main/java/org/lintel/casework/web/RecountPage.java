package org.lintel.casework.web;

import java.util.List;
import java.util.Optional;
import org.lintel.casework.past.PastImport;
import org.lintel.casework.past.Recount;
import org.lintel.platform.web.Refusals;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The recount of past cases.
 *
 * @param file that alone is recounted
 * @param tables by month, category, community and way in
 */
public record RecountPage(
    Optional<PastImport> file,
    Typed typed,
    Recount.Counts all,
    List<Table> tables,
    List<Option> communities,
    List<Option> files,
    boolean mayImport,
    boolean mayExport,
    int days,
    Refusals refusals) {

  public RecountPage {
    tables = List.copyOf(tables);
    communities = List.copyOf(communities);
    files = List.copyOf(files);
  }

  /** What stands in the filter. */
  public record Typed(String file, String community, String from, String until, String days) {}

  /** Lines of one kind; what is a message key. */
  public record Table(String what, List<Row> rows) {

    public Table {
      rows = List.copyOf(rows);
    }
  }

  public record Row(String name, Recount.Counts counts) {}

  public boolean isUsual() {
    return typed.file().isEmpty()
        && typed.community().isEmpty()
        && typed.from().isEmpty()
        && typed.until().isEmpty();
  }

  /** The same as a file. */
  public String fileAddress(String ending) {
    var address = UriComponentsBuilder.fromPath("/cases/past." + ending);
    if (!typed.file().isEmpty()) {
      address.queryParam("file", typed.file());
    }
    if (!typed.community().isEmpty()) {
      address.queryParam("c", typed.community());
    }
    if (!typed.from().isEmpty()) {
      address.queryParam("from", typed.from());
    }
    if (!typed.until().isEmpty()) {
      address.queryParam("until", typed.until());
    }
    return address.queryParam("days", days).encode().build().toUriString();
  }

  /** A share with one decimal; a dash where there is nothing to divide by. */
  public static String share(int part, int whole) {
    return whole == 0 ? "—" : String.format(java.util.Locale.ROOT, "%.1f%%", 100.0 * part / whole);
  }

  public static String number(int count) {
    return String.format(java.util.Locale.ROOT, "%,d", count);
  }
}
