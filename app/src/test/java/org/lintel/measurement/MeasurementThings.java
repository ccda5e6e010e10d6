package org.lintel.measurement;

import java.util.Map;
import java.util.UUID;
import org.lintel.ForeignThings;
import org.lintel.survey.Instruments;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A target, and a wave whose rollups could be rebuilt; definitions belong to nobody. */
public final class MeasurementThings implements ForeignThings {

  @Override
  public Map<String, Object> make(ApplicationContext application, Place place) {
    var database = application.getBean(JdbcClient.class);
    UUID target = UUID.randomUUID();
    database
        .sql(
            """
            INSERT INTO target (id, organisation_id, metric, community_id, value, valid_from,
              set_by, set_at)
            VALUES (:id, :organisation, 'net-promoter-score', :community, 40, '2026-01-01', :id,
              now())
            """)
        .param("id", target)
        .param("organisation", place.organisation())
        .param("community", place.community())
        .update();
    return Map.of(
        "targets/target",
        target,
        "rollups/wave",
        wave(application, database, place),
        "metrics/metric",
        "no-metric-" + target,
        "method/page",
        "no-method-" + target);
  }

  private static UUID wave(ApplicationContext application, JdbcClient database, Place place) {
    var version =
        application.getBean(Instruments.class).published(place.organisation(), "relationship_nps");
    UUID wave = UUID.randomUUID();
    database
        .sql(
            """
            WITH w AS (
              INSERT INTO wave (uuid, organisation_id, version_id, name, mode, state, opens_at,
                closes_at, drafted_at, drafted_by, opened_at)
              VALUES (:wave, :organisation, :version, :name, 'NAMED', 'OPEN', now(),
                now() + interval '9 days', now(), :wave, now())
              RETURNING id, organisation_id)
            INSERT INTO wave_community (wave_id, community_id, organisation_id, eligible, invited)
            SELECT id, :community, organisation_id, 0, 0
            FROM w
            """)
        .param("wave", wave)
        .param("organisation", place.organisation())
        .param("version", version.id())
        .param("name", place.mark() + " wave")
        .param("community", place.community())
        .update();
    return wave;
  }
}
