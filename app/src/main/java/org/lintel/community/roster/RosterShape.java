package org.lintel.community.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A shape of rosters that was read before, with what its columns hold. The file of rejected rows
 * has the shape of the roster it came from, with the row in front and the reason behind.
 */
final class RosterShape {

  private static final Set<String> ROW = Set.of("行号", "row");
  private static final Set<String> REASON = Set.of("原因", "reason");

  private final byte[] fingerprint;
  private final List<String> fields;

  private RosterShape(byte[] fingerprint, List<String> fields) {
    this.fingerprint = fingerprint.clone();
    this.fields = List.copyOf(fields);
  }

  /** Under which what the columns hold is kept. */
  byte[] fingerprint() {
    return fingerprint.clone();
  }

  /** What the columns hold, in their order; empty for one that is not read. */
  List<String> fields() {
    return fields;
  }

  /** The shape of these headings; empty where none like it was read before. */
  static Optional<RosterShape> of(JdbcClient database, RosterHeadings headings) {
    List<String> all = headings.headings();
    return known(database, all)
        .or(() ->
            isRejected(all)
                ? known(database, all.subList(1, all.size() - 1)).map(RosterShape::between)
                : Optional.empty());
  }

  private static boolean isRejected(List<String> headings) {
    return headings.size() > 2
        && ROW.contains(RosterField.plain(headings.getFirst()))
        && REASON.contains(RosterField.plain(headings.getLast()));
  }

  private RosterShape between() {
    var wider = new ArrayList<>(fields);
    wider.addFirst("");
    wider.addLast("");
    return new RosterShape(fingerprint, wider);
  }

  private static Optional<RosterShape> known(JdbcClient database, List<String> headings) {
    byte[] fingerprint = RosterHeadings.fingerprint(headings);
    return database
        .sql("SELECT fields FROM roster_mapping WHERE fingerprint = :fingerprint")
        .param("fingerprint", fingerprint)
        .query((row, number) ->
            new RosterShape(
                fingerprint, Arrays.asList((String[]) row.getArray("fields").getArray())))
        .optional();
  }
}
