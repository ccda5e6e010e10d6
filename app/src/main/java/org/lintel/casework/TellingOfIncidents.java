package org.lintel.casework;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Identifiers;
import org.lintel.platform.Viewer;
import org.lintel.platform.job.Jobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Declares incidents and tells everybody whom they touch what is new. What is told stands in one
 * row; a job brings it to each household and to each linked case.
 */
@Component
public class TellingOfIncidents {

  private final JdbcClient database;
  private final Jobs jobs;
  private final Identifiers identifiers;
  private final AuditTrail audit;
  private final Clock clock;

  TellingOfIncidents(
      JdbcClient database, Jobs jobs, Identifiers identifiers, AuditTrail audit, Clock clock) {
    this.database = database;
    this.jobs = jobs;
    this.identifiers = identifiers;
    this.audit = audit;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Told {

    /** It is said; the job brings it to everybody. */
    record By(UUID incident, UUID job) implements Told {}

    /** The same form was sent before. */
    record Before(UUID incident) implements Told {}

    /** Somebody told something else meanwhile, or it is over. */
    record Overtaken() implements Told {}
  }

  /** Declares an incident; its places were found within the viewer's reach. */
  @Transactional
  public Told declare(Viewer viewer, NewIncident given) {
    UUID id = identifiers.next();
    var parameters = parameters(viewer, given, id);
    if (database.sql(DECLARE).params(parameters).update() == 0) {
      return new Told.Before(before(given.submission()));
    }
    for (IncidentPlace place : given.places()) {
      database
          .sql(
              """
              INSERT INTO incident_place
                (incident_id, community_id, place, organisation_id, kind, name)
              VALUES (:id, :community, :place, :organisation, :kind, :name)
              """)
          .param("id", id)
          .param("community", place.community())
          .param("place", place.place())
          .param("organisation", viewer.organisation())
          .param("kind", place.kind().name())
          .param("name", place.name())
          .update();
    }
    audit.append(
        viewer.id(),
        "incident-declared",
        id.toString(),
        Map.of("places", String.valueOf(given.places().size())));
    var first =
        new NextIncidentWord(
            given.submission(),
            IncidentWord.Kind.DECLARED,
            given.words(),
            given.expectedUntil(),
            given.nextWord());
    return new Told.By(id, say(viewer, id, 1, first));
  }

  private static final String DECLARE =
      """
      INSERT INTO incident
        (id, organisation_id, submission, is_planned, place_code, category_code, problem_code,
        words, script, begins_at, expected_until, next_word_at, declared_at, declared_by)
      VALUES
        (:id, :organisation, :submission, :planned, :place, :category, :problem, :words, :script,
        :begins, :until, :next, :now, :by)
      ON CONFLICT (organisation_id, submission) DO NOTHING
      """;

  private Map<String, @Nullable Object> parameters(Viewer viewer, NewIncident given, UUID id) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("id", id);
    parameters.put("organisation", viewer.organisation());
    parameters.put("submission", given.submission());
    parameters.put("planned", given.isPlanned());
    parameters.put("place", given.classifier().place());
    parameters.put("category", given.classifier().category());
    parameters.put("problem", given.classifier().problem());
    parameters.put("words", given.words());
    parameters.put("script", given.script());
    parameters.put("begins", Times.of(given.begins()));
    parameters.put("until", Times.of(given.expectedUntil()));
    parameters.put("next", given.nextWord().map(Times::of).orElse(null));
    parameters.put("now", Times.of(clock.instant()));
    parameters.put("by", viewer.id());
    return parameters;
  }

  private UUID before(UUID submission) {
    return database
        .sql("SELECT id FROM incident WHERE submission = :submission")
        .param("submission", submission)
        .query((row, number) -> row.getObject("id", UUID.class))
        .single();
  }

  /**
   * Tells what is new, or that it is over.
   *
   * @param seen number of the last word that the viewer's page showed
   */
  @Transactional
  public Told tell(Viewer viewer, Incident incident, int seen, NextIncidentWord next) {
    if (isTold(incident, next.submission())) {
      return new Told.Before(incident.id());
    }
    boolean isEnd = next.kind() == IncidentWord.Kind.ENDED;
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("id", incident.id());
    parameters.put("seen", seen);
    parameters.put("until", Times.of(next.expectedUntil()));
    parameters.put("next", isEnd ? null : next.nextWord().map(Times::of).orElse(null));
    parameters.put("ended", isEnd ? Times.of(clock.instant()) : null);
    int written =
        database
            .sql(
                """
                UPDATE incident
                SET word = word + 1, expected_until = :until, next_word_at = :next, ended_at = :ended
                WHERE id = :id AND word = :seen AND ended_at IS NULL
                """)
            .params(parameters)
            .update();
    if (written == 0) {
      return new Told.Overtaken();
    }
    audit.append(
        viewer.id(),
        isEnd ? "incident-ended" : "incident-updated",
        incident.id().toString(),
        Map.of());
    return new Told.By(incident.id(), say(viewer, incident.id(), seen + 1, next));
  }

  private boolean isTold(Incident incident, UUID submission) {
    return database
        .sql(
            """
            SELECT EXISTS (
              SELECT 1
              FROM incident_word
              WHERE incident_id = :incident AND submission = :submission)
            """)
        .param("incident", incident.id())
        .param("submission", submission)
        .query(Boolean.class)
        .single();
  }

  private UUID say(Viewer viewer, UUID incident, int number, NextIncidentWord next) {
    UUID job = jobs.submit(viewer, IncidentJob.KIND, IncidentJob.parameters(incident, number));
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("incident", incident);
    parameters.put("number", number);
    parameters.put("organisation", viewer.organisation());
    parameters.put("submission", next.submission());
    parameters.put("now", Times.of(clock.instant()));
    parameters.put("kind", next.kind().name());
    parameters.put("staff", viewer.id());
    parameters.put("words", next.words());
    parameters.put("until", Times.of(next.expectedUntil()));
    parameters.put("next", next.nextWord().map(Times::of).orElse(null));
    parameters.put("job", job);
    database
        .sql(
            """
            INSERT INTO incident_word
              (incident_id, number, organisation_id, submission, at, kind, staff_id, words,
              expected_until, next_word_at, job_id)
            VALUES
              (:incident, :number, :organisation, :submission, :now, :kind, :staff, :words, :until,
              :next, :job)
            """)
        .params(parameters)
        .update();
    return job;
  }
}
