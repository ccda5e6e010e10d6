package org.lintel.casework.past;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How files were read before, by their headings. */
@Component
class PastMappings {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient database;
  private final Clock clock;

  PastMappings(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** As for the last file with these headings, else as the headings say. */
  PastChoices of(PastHeadings headings) {
    return database
        .sql("SELECT choices FROM case_import_mapping WHERE fingerprint = :fingerprint")
        .param("fingerprint", PastHeadings.fingerprint(headings.headings()))
        .query((row, _) -> JSON.readValue(row.getString("choices"), PastChoices.class).again())
        .optional()
        .orElseGet(() -> PastChoices.of(headings.recognised()));
  }

  void keep(List<String> headings, PastChoices choices) {
    database
        .sql(
            """
            INSERT INTO case_import_mapping (organisation_id, fingerprint, choices, changed_at)
            VALUES (:organisation, :fingerprint, :choices::jsonb, :now)
            ON CONFLICT (organisation_id, fingerprint)
            DO UPDATE SET choices = excluded.choices, changed_at = excluded.changed_at
            """)
        .param("organisation", OrganisationScope.required())
        .param("fingerprint", PastHeadings.fingerprint(headings))
        .param("choices", JSON.writeValueAsString(choices))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
