package org.lintel.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.Identifiers;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.secret.PersonalDataCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes cases that come in, and counts those that came before. */
@Component
class NewCaseRows {

  private final JdbcClient database;
  private final CaseLinks links;
  private final PersonalDataCipher cipher;
  private final Identifiers identifiers;
  private final Clock clock;

  NewCaseRows(
      JdbcClient database,
      CaseLinks links,
      PersonalDataCipher cipher,
      Identifiers identifiers,
      Clock clock) {
    this.database = database;
    this.links = links;
    this.cipher = cipher;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /** The case that this form became already; a form of another household is another form. */
  Optional<UUID> sentBefore(NewCase given) {
    return database
        .sql(
            """
            SELECT id
            FROM service_case
            WHERE community_id = :community AND submission = :submission
              AND household_id IS NOT DISTINCT FROM :household::uuid
            """)
        .param("community", given.community())
        .param("submission", given.submission())
        .param("household", given.household().orElse(null))
        .query((row, number) -> row.getObject("id", UUID.class))
        .optional();
  }

  /**
   * What was given; as a form of its own when that form became a case with other words before, from
   * a second page that knew nothing of it. The same words are always the same form.
   */
  NewCase apart(NewCase given) {
    boolean isAnother =
        database
            .sql(
                """
                SELECT words, spot, caller, caller_phone
                FROM service_case
                WHERE community_id = :community AND submission = :submission
                  AND household_id IS NOT DISTINCT FROM :household::uuid
                """)
            .param("community", given.community())
            .param("submission", given.submission())
            .param("household", given.household().orElse(null))
            .query((row, number) -> said(row))
            .optional()
            .filter(before -> !before.equals(said(given)))
            .isPresent();
    if (!isAnother) {
      return given;
    }
    String all = given.submission() + "\n" + String.join("\n", said(given));
    return given.as(UUID.nameUUIDFromBytes(cipher.lookup("second form", all)));
  }

  /** What somebody said, and who she is where nobody knows her. */
  private static List<String> said(NewCase given) {
    return List.of(given.words(), given.spot(), given.caller(), given.callerPhone().orElse(""));
  }

  private List<String> said(ResultSet row) throws SQLException {
    return List.of(
        row.getString("words"),
        row.getString("spot"),
        row.getString("caller"),
        Optional.ofNullable(row.getBytes("caller_phone")).map(cipher::decrypt).orElse(""));
  }

  /** Forms of one household, and the same form sent twice, come one after the other. */
  void lock(int community, UUID householdOrForm) {
    database
        .sql("SELECT pg_advisory_xact_lock(:community, hashtext(:what))")
        .param("community", community)
        .param("what", householdOrForm.toString())
        .query((row, number) -> number)
        .list();
  }

  UUID store(NewCase given, CaseState.Kind state, Optional<UUID> by) {
    UUID id = identifiers.next();
    var parameters = new HashMap<String, @Nullable Object>(columns(given));
    parameters.put("id", id);
    parameters.put("organisation", OrganisationScope.required());
    parameters.put("number", number());
    parameters.put("submission", isTaken(given) ? identifiers.next() : given.submission());
    parameters.put("state", state.name());
    parameters.put("by", by.orElse(null));
    parameters.put("now", Times.of(clock.instant()));
    database.sql(INSERT).params(parameters).update();
    links.open(id);
    return id;
  }

  /** Whether a form of another household came with that id. */
  private boolean isTaken(NewCase given) {
    return database
        .sql(
            """
            SELECT EXISTS (
              SELECT 1
              FROM service_case
              WHERE community_id = :community AND submission = :submission)
            """)
        .param("community", given.community())
        .param("submission", given.submission())
        .query(Boolean.class)
        .single();
  }

  private Map<String, @Nullable Object> columns(NewCase given) {
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("community", given.community());
    columns.put("household", given.household().orElse(null));
    columns.put("member", given.member().orElse(null));
    columns.put("caller", given.caller());
    columns.put("phone", given.callerPhone().map(cipher::encrypt).orElse(null));
    columns.put("channel", given.channel().name());
    columns.put("kind", given.kind().name());
    columns.put("severity", given.severity().name());
    columns.put("safety", given.isSafety());
    columns.put("place", given.classifier().place());
    columns.put("category", given.classifier().category());
    columns.put("problem", given.classifier().problem());
    columns.put("spot", given.spot());
    columns.put("words", given.words());
    return columns;
  }

  private static final String INSERT =
      """
      INSERT INTO service_case
        (community_id, id, organisation_id, number, submission, household_id, member_id, caller,
        caller_phone, channel, kind, severity, is_safety, place_code, category_code, problem_code,
        spot, words, received_at, received_by, changed_at, state, reported_kind)
      VALUES
        (:community, :id, :organisation, :number, :submission, :household, :member, :caller,
        :phone, :channel, :kind, :severity, :safety, :place, :category, :problem,
        :spot, :words, :now, :by, :now, :state, :kind)
      """;

  /** The next number of the company; the first is 1001. */
  private int number() {
    return database
        .sql(
            """
            INSERT INTO case_number AS n (organisation_id, last)
            VALUES (:organisation, 1001)
            ON CONFLICT (organisation_id) DO UPDATE SET last = n.last + 1
            RETURNING last
            """)
        .param("organisation", OrganisationScope.required())
        .query(Integer.class)
        .single();
  }
}
