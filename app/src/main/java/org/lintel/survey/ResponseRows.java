package org.lintel.survey;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Writes accepted submissions, a whole batch with each statement. */
@Component
class ResponseRows {

  private final JdbcClient database;
  private final ResponseSideRows side;
  private final ParticipationCounts participation;
  private final List<ResponseBatchParticipant> participants;
  private final ApplicationEventPublisher events;

  ResponseRows(
      JdbcClient database,
      ResponseSideRows side,
      ParticipationCounts participation,
      List<ResponseBatchParticipant> participants,
      ApplicationEventPublisher events) {
    this.database = database;
    this.side = side;
    this.participation = participation;
    this.participants = participants;
    this.events = events;
  }

  /** Writes everything that belongs to these submissions, sorted by household, in lock order. */
  void write(int organisation, List<Accepted> accepted) {
    if (accepted.isEmpty()) {
      return;
    }
    var first = accepted.stream().filter(each -> !each.isCorrection()).toList();
    var corrections = accepted.stream().filter(Accepted::isCorrection).toList();
    insert(organisation, first);
    update(corrections);
    side.write(organisation, accepted);
    participation.count(first.stream().map(Accepted::household).toList());
    var batch = new ResponseBatch(organisation, accepted.stream().map(Accepted::change).toList());
    participants.forEach(participant -> participant.stored(batch));
    events.publishEvent(stored(batch));
  }

  private void insert(int organisation, List<Accepted> first) {
    if (first.isEmpty()) {
      return;
    }
    int inserted =
        rows(
                """
                WITH new AS (
                  INSERT INTO response
                    (community_id, id, organisation_id, wave_id, version_id, household_id, link_id,
                     submission_ids, channel, language, first_submitted_at, submitted_at, month,
                     scores, absences)
                  SELECT n.community_id, n.id, :organisation, n.wave_id, n.version_id,
                    n.household_id, n.link_id, ARRAY[n.submission_id], n.channel, n.language,
                    n.submitted_at, n.submitted_at, n.month,
                    n.scores::smallint[], n.absences::smallint[]
                  FROM unnest(:communities::int[], :ids::uuid[], :waves::int[], :versions::int[],
                      :households::uuid[], :links::uuid[], :submissions::uuid[],
                      :channels::text[], :languages::text[], :times::timestamptz[],
                      :months::date[], :scores::text[], :absences::text[])
                    AS n (community_id, id, wave_id, version_id, household_id, link_id,
                      submission_id, channel, language, submitted_at, month, scores, absences)
                  RETURNING community_id, wave_id, household_id, id)
                UPDATE invitation i
                SET response_id = new.id
                FROM new
                WHERE i.community_id = new.community_id AND i.wave_id = new.wave_id
                  AND i.household_id = new.household_id AND i.response_id IS NULL
                """,
                first)
            .param("organisation", organisation)
            .param("households", array(first, each -> each.household().key().household()))
            .param("waves", integers(first, each -> each.household().key().wave()))
            .param("versions", integers(first, each -> each.version().id()))
            .param("months", texts(first, each -> each.month().toString()))
            .update();
    if (inserted != first.size()) {
      throw new IllegalStateException(inserted + " of " + first.size() + " responses stored");
    }
  }

  private void update(List<Accepted> corrections) {
    if (corrections.isEmpty()) {
      return;
    }
    rows(
            """
            UPDATE response r
            SET
              link_id = n.link_id,
              submission_ids = (r.submission_ids || n.submission_id)
                [greatest(1, cardinality(r.submission_ids) - 98):],
              channel = n.channel,
              language = n.language,
              submitted_at = n.submitted_at,
              scores = n.scores::smallint[],
              absences = n.absences::smallint[]
            FROM unnest(:communities::int[], :ids::uuid[], :links::uuid[], :submissions::uuid[],
                :channels::text[], :languages::text[], :times::timestamptz[],
                :scores::text[], :absences::text[])
              AS n (community_id, id, link_id, submission_id, channel, language, submitted_at,
                scores, absences)
            WHERE r.community_id = n.community_id AND r.id = n.id
            """,
            corrections)
        .update();
  }

  private StatementSpec rows(String sql, List<Accepted> accepted) {
    return database
        .sql(sql)
        .param("communities", integers(accepted, each -> each.household().key().community()))
        .param("ids", array(accepted, Accepted::response))
        .param("links", array(accepted, each -> each.submission().link().orElse(null)))
        .param("submissions", array(accepted, each -> each.submission().id()))
        .param("channels", texts(accepted, each -> each.submission().kept().name()))
        .param("languages", texts(accepted, each -> each.submission().language()))
        .param("times", texts(accepted, each -> each.submission().submittedAt().toString()))
        .param("scores", texts(accepted, each -> each.sheet().marks().scores().toArrayLiteral()))
        .param("absences", texts(accepted, each -> each.sheet().marks().absencesLiteral()));
  }

  private static ResponsesStored stored(ResponseBatch batch) {
    return new ResponsesStored(
        batch.organisation(),
        batch.changes().stream()
            .map(change -> new ResponsesStored.Response(change.community(), change.response()))
            .toList());
  }

  private static @Nullable UUID[] array(
      List<Accepted> from, Function<Accepted, @Nullable UUID> column) {
    return from.stream().map(column).toArray(UUID[]::new);
  }

  private static Integer[] integers(List<Accepted> from, Function<Accepted, Integer> column) {
    return from.stream().map(column).toArray(Integer[]::new);
  }

  private static String[] texts(List<Accepted> from, Function<Accepted, String> column) {
    return from.stream().map(column).toArray(String[]::new);
  }
}
