package org.lintel.survey;

import java.util.List;
import java.util.Map;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes answers away that no longer count, from wherever they were added up. */
@Component
class WithdrawingAnswers {

  private final JdbcClient database;
  private final Instruments instruments;
  private final List<ResponseBatchParticipant> participants;

  WithdrawingAnswers(
      JdbcClient database, Instruments instruments, List<ResponseBatchParticipant> participants) {
    this.database = database;
    this.instruments = instruments;
    this.participants = List.copyOf(participants);
  }

  /**
   * The answer of one household gives way to that of another.
   *
   * @param household both have answered and are locked
   */
  record Dropped(Household household, Household inFavourOf) {}

  /** Removes the row with its words; whoever asked to be called still is. */
  void drop(Dropped dropped) {
    var response = dropped.household().answered().orElseThrow().response();
    Map<String, Object> parameters =
        Map.of(
            "community", dropped.household().key().community(),
            "response", response,
            "other", dropped.inFavourOf().answered().orElseThrow().response());
    for (String sql : List.of(FORGET_CALL_DONE, MOVE_CALL)) {
      database.sql(sql).params(parameters).update();
    }
    database
        .sql("DELETE FROM response WHERE community_id = :community AND id = :response")
        .param("community", dropped.household().key().community())
        .param("response", response)
        .update();
  }

  /** Where both asked and the other's call is done, the one to do takes its place. */
  private static final String FORGET_CALL_DONE =
      """
      DELETE FROM callback_request c
      USING callback_request open
      WHERE c.community_id = :community AND c.response_id = :other AND c.done_at IS NOT NULL
        AND open.community_id = :community AND open.response_id = :response
        AND open.done_at IS NULL
      """;

  private static final String MOVE_CALL =
      """
      UPDATE callback_request c
      SET response_id = :other
      WHERE c.community_id = :community AND c.response_id = :response AND NOT EXISTS (
        SELECT 1
        FROM callback_request other
        WHERE other.community_id = :community AND other.response_id = :other)
      """;

  /** Takes what was dropped out of everything that counts; after the counters. */
  void forget(List<Dropped> dropped) {
    if (dropped.isEmpty()) {
      return;
    }
    List<ResponseBatch.Withdrawn> answers =
        dropped.stream().map(each -> withdrawn(each.household())).toList();
    participants.forEach(each -> each.withdrawn(OrganisationScope.required(), answers));
  }

  private ResponseBatch.Withdrawn withdrawn(Household household) {
    Household.Answered answered = household.answered().orElseThrow();
    int version =
        database
            .sql("SELECT version_id FROM wave WHERE id = :wave")
            .param("wave", household.key().wave())
            .query(Integer.class)
            .single();
    return new ResponseBatch.Withdrawn(
        household.key().community(),
        household.key().wave(),
        instruments.version(version),
        answered.month(),
        answered.marks());
  }
}
