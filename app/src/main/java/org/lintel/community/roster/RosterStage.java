package org.lintel.community.roster;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lintel.community.SealedContact;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Temporary tables of the running transaction that take the rows of a roster by COPY. They carry no
 * policy, which COPY would refuse, and are gone with the transaction.
 */
final class RosterStage {

  private static final int ROWS_AT_ONCE = 5_000;
  private static final HexFormat HEX = HexFormat.of();

  private final DataSource source;
  private final StringBuilder rows = new StringBuilder();
  private final StringBuilder contacts = new StringBuilder();
  private int waiting;

  RosterStage(JdbcClient database, DataSource source) {
    this.source = source;
    database
        .sql(
            """
            CREATE TEMPORARY TABLE roster_row (
                row_number integer, community_id integer,
                building text, building_key text, entrance text, entrance_key text,
                unit text, unit_key text, kind text, area numeric(9, 2), layout text,
                moved_in_on date, stage text, name text, role text, is_decision_maker boolean,
                note text, first_phone bytea, traits text, unit_number integer, person_id uuid, role_id uuid,
                is_new boolean NOT NULL DEFAULT false, is_changed boolean NOT NULL DEFAULT false)
            ON COMMIT DROP
            """)
        .update();
    database
        .sql(
            """
            CREATE TEMPORARY TABLE roster_contact (
                row_number integer, position integer, kind text, hash bytea, sealed bytea,
                last_four text)
            ON COMMIT DROP
            """)
        .update();
  }

  void add(RosterRow row) {
    RosterAddress address = row.address();
    line(
        rows,
        row.number(),
        row.community(),
        address.building().shown(),
        address.building().key(),
        address.entrance().shown(),
        address.entrance().key(),
        address.unit().shown(),
        address.unit().key(),
        row.kind().map(Enum::name).orElse(null),
        row.area().orElse(null),
        row.layout(),
        row.movedInOn().orElse(null),
        row.stage().map(Enum::name).orElse(null),
        row.name(),
        row.role().map(Enum::name).orElse(null),
        row.isDecisionMaker().orElse(null),
        row.note(),
        row.firstPhone().map(RosterStage::bytes).orElse(null),
        row.traitNames());
    int position = 0;
    for (SealedContact contact : row.contacts()) {
      line(
          contacts,
          row.number(),
          position++,
          contact.kind(),
          bytes(contact.hash()),
          bytes(contact.sealed()),
          contact.lastFour());
    }
    waiting++;
    if (waiting >= ROWS_AT_ONCE) {
      flush();
    }
  }

  /** Sends what waits and lets the planner know the size of it all. */
  void finish(JdbcClient database) {
    flush();
    database.sql("CREATE INDEX ON roster_row (row_number)").update();
    database.sql("CREATE INDEX ON roster_contact (row_number)").update();
    database.sql("ANALYZE roster_row").update();
    database.sql("ANALYZE roster_contact").update();
  }

  private void flush() {
    copy(
        "COPY roster_row (row_number, community_id, building, building_key, entrance,"
            + " entrance_key, unit, unit_key, kind, area, layout, moved_in_on, stage, name, role,"
            + " is_decision_maker, note, first_phone, traits) FROM STDIN",
        rows);
    copy("COPY roster_contact FROM STDIN", contacts);
    waiting = 0;
  }

  private void copy(String command, StringBuilder lines) {
    Connection connection = DataSourceUtils.getConnection(source);
    try {
      var copying = connection.unwrap(PGConnection.class).getCopyAPI();
      copying.copyIn(command, new StringReader(lines.toString()));
      lines.setLength(0);
    } catch (SQLException e) {
      throw new IllegalStateException("copying a roster failed", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      DataSourceUtils.releaseConnection(connection, source);
    }
  }

  private static void line(StringBuilder lines, @Nullable Object... values) {
    for (int i = 0; i < values.length; i++) {
      lines.append(i == 0 ? "" : "\t");
      Object value = values[i];
      if (value == null) {
        lines.append("\\N");
      } else {
        escape(lines, value.toString());
      }
    }
    lines.append('\n');
  }

  private static void escape(StringBuilder lines, String value) {
    for (int i = 0; i < value.length(); i++) {
      char character = value.charAt(i);
      switch (character) {
        case '\\' -> lines.append("\\\\");
        case '\t' -> lines.append("\\t");
        case '\n' -> lines.append("\\n");
        case '\r' -> lines.append("\\r");
        default -> lines.append(character);
      }
    }
  }

  private static String bytes(byte[] bytes) {
    return "\\x" + HEX.formatHex(bytes);
  }
}
