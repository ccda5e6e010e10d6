package org.lintel.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.lintel.platform.Identifiers;
import org.lintel.platform.NotFound;
import org.lintel.survey.instrument.InstrumentVersion;
import org.lintel.survey.instrument.QuestionnaireReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The instruments of the organisation in their frozen versions. Shipped ones come by themselves.
 */
@Component
public class Instruments {

  private final JdbcClient database;
  private final ShippedInstruments shipped;
  private final Identifiers identifiers;
  private final Clock clock;
  private final Map<Integer, InstrumentVersion> known = new ConcurrentHashMap<>();

  Instruments(
      JdbcClient database, ShippedInstruments shipped, Identifiers identifiers, Clock clock) {
    this.database = database;
    this.shipped = shipped;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /**
   * The newest published version of every instrument, in the order shipped. An organisation that
   * has none yet, or lacks a version of this release, gets what is shipped first.
   */
  @Transactional
  public List<InstrumentVersion> published(int organisation) {
    install(organisation);
    return database
        .sql(
            """
            SELECT DISTINCT ON (v.instrument_id) v.id, v.uuid, v.number, v.definition
            FROM instrument_version v
            WHERE v.published_at IS NOT NULL
            ORDER BY v.instrument_id, v.number DESC
            """)
        .query(Instruments::version)
        .list();
  }

  /**
   * The newest published version of one instrument.
   *
   * @throws NotFound when the organisation has no such instrument
   */
  @Transactional
  public InstrumentVersion published(int organisation, String code) {
    return published(organisation).stream()
        .filter(version -> version.questionnaire().code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFound("instrument " + code));
  }

  /**
   * The version with that key, which a row of the organisation named. It never changes, so it is
   * read once.
   */
  public InstrumentVersion version(int id) {
    InstrumentVersion version = known.get(id);
    if (version == null) {
      version = read(id);
      known.put(id, version);
    }
    return version;
  }

  /**
   * The published version with that id.
   *
   * @throws NotFound when there is none
   */
  public InstrumentVersion find(UUID uuid) {
    return database
        .sql(
            """
            SELECT id, uuid, number, definition
            FROM instrument_version
            WHERE uuid = :uuid AND published_at IS NOT NULL
            """)
        .param("uuid", uuid)
        .query(Instruments::version)
        .optional()
        .orElseThrow(() -> new NotFound("instrument version " + uuid));
  }

  private InstrumentVersion read(int id) {
    return database
        .sql(
            """
            SELECT id, uuid, number, definition
            FROM instrument_version
            WHERE id = :id
            """)
        .param("id", id)
        .query(Instruments::version)
        .optional()
        .orElseThrow(() -> new NotFound("instrument version " + id));
  }

  private void install(int organisation) {
    for (ShippedInstruments.Shipped each : shipped.all()) {
      database
          .sql(
              """
              INSERT INTO instrument (organisation_id, code)
              VALUES (:organisation, :code)
              ON CONFLICT (organisation_id, code) DO NOTHING
              """)
          .param("organisation", organisation)
          .param("code", each.code())
          .update();
      publish(organisation, each);
    }
  }

  private void publish(int organisation, ShippedInstruments.Shipped each) {
    database
        .sql(
            """
            INSERT INTO instrument_version
              (uuid, organisation_id, instrument_id, number, definition, published_at)
            SELECT :uuid, organisation_id, id, :number, :definition::jsonb, :now
            FROM instrument
            WHERE organisation_id = :organisation AND code = :code
            ON CONFLICT (instrument_id, number) DO NOTHING
            """)
        .param("uuid", identifiers.next())
        .param("number", each.number())
        .param("definition", each.definition())
        .param("now", Times.of(clock.instant()))
        .param("organisation", organisation)
        .param("code", each.code())
        .update();
  }

  private static InstrumentVersion version(ResultSet row, int number) throws SQLException {
    return new InstrumentVersion(
        row.getInt("id"),
        row.getObject("uuid", UUID.class),
        row.getInt("number"),
        QuestionnaireReader.read(row.getString("definition")));
  }
}
