package org.lintel.identity.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads an entry from a row with the columns of audit_entry. */
final class AuditRows {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

  private AuditRows() {}

  static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getObject("id", UUID.class),
        row.getTimestamp("happened_at").toInstant(),
        row.getObject("actor", UUID.class),
        row.getString("act"),
        row.getString("subject"),
        JSON.readValue(row.getString("details"), DETAILS));
  }
}
