package org.lintel.survey;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.Identifiers;
import org.lintel.survey.instrument.Written;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands beside a response: words, wishes to be contacted, and the draft it came from. */
@Component
class ResponseSideRows {

  private final JdbcClient database;
  private final Identifiers identifiers;

  ResponseSideRows(JdbcClient database, Identifiers identifiers) {
    this.database = database;
    this.identifiers = identifiers;
  }

  void write(int organisation, List<Accepted> accepted) {
    var corrections = accepted.stream().filter(Accepted::isCorrection).toList();
    if (!corrections.isEmpty()) {
      forgetWords(corrections);
      withdrawRequests(corrections.stream().filter(each -> !each.asksForContact()).toList());
    }
    keepWords(organisation, accepted);
    keepRequests(accepted.stream().filter(Accepted::asksForContact).toList());
    dropDrafts(accepted.stream().filter(each -> each.submission().link().isPresent()).toList());
  }

  private void forgetWords(List<Accepted> corrections) {
    database
        .sql(
            """
            DELETE FROM response_text t
            USING unnest(:communities::int[], :ids::uuid[]) AS n (community_id, response_id)
            WHERE t.community_id = n.community_id AND t.response_id = n.response_id
            """)
        .param("communities", communities(corrections))
        .param("ids", ids(corrections, Accepted::response))
        .update();
  }

  /** One thing written, with the response that it belongs to. */
  private record Piece(Accepted accepted, Written written) {

    @Nullable String words() {
      return written instanceof Written.Words words ? words.words() : null;
    }

    @Nullable String day() {
      return written instanceof Written.Day day ? day.day().toString() : null;
    }

    @Nullable Long amount() {
      return written instanceof Written.Amount amount ? amount.value() : null;
    }
  }

  private void keepWords(int organisation, List<Accepted> accepted) {
    var pieces =
        accepted.stream()
            .flatMap(each -> each.sheet().written().stream().map(w -> new Piece(each, w)))
            .toList();
    if (pieces.isEmpty()) {
      return;
    }
    var owners = pieces.stream().map(Piece::accepted).toList();
    database
        .sql(
            """
            INSERT INTO response_text
              (community_id, response_id, item, organisation_id, wave_id, words, day, amount)
            SELECT n.community_id, n.response_id, n.item, :organisation, n.wave_id,
              n.words, n.day, n.amount
            FROM unnest(:communities::int[], :ids::uuid[], :items::text[], :waves::int[],
                :words::text[], :days::date[], :amounts::bigint[])
              AS n (community_id, response_id, item, wave_id, words, day, amount)
            """)
        .param("organisation", organisation)
        .param("communities", communities(owners))
        .param("ids", ids(owners, Accepted::response))
        .param("items", pieces.stream().map(piece -> piece.written().item()).toArray(String[]::new))
        .param(
            "waves",
            owners.stream().map(each -> each.household().key().wave()).toArray(Integer[]::new))
        .param("words", pieces.stream().map(Piece::words).toArray(String[]::new))
        .param("days", pieces.stream().map(Piece::day).toArray(String[]::new))
        .param("amounts", pieces.stream().map(Piece::amount).toArray(Long[]::new))
        .update();
  }

  private void withdrawRequests(List<Accepted> silent) {
    if (silent.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            DELETE FROM callback_request c
            USING unnest(:communities::int[], :ids::uuid[]) AS n (community_id, response_id)
            WHERE c.community_id = n.community_id AND c.response_id = n.response_id
              AND c.done_at IS NULL
            """)
        .param("communities", communities(silent))
        .param("ids", ids(silent, Accepted::response))
        .update();
  }

  private void keepRequests(List<Accepted> asking) {
    if (asking.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            INSERT INTO callback_request
              (community_id, id, organisation_id, wave_id, response_id, household_id, member_id,
               requested_at)
            SELECT r.community_id, n.id, r.organisation_id, r.wave_id, r.id, r.household_id,
              l.member_id, r.submitted_at
            FROM unnest(:communities::int[], :responses::uuid[], :ids::uuid[])
              AS n (community_id, response_id, id)
            JOIN response r ON r.community_id = n.community_id AND r.id = n.response_id
            LEFT JOIN invitation_link l
              ON l.community_id = r.community_id AND l.id = r.link_id
            ON CONFLICT (community_id, response_id) DO NOTHING
            """)
        .param("communities", communities(asking))
        .param("responses", ids(asking, Accepted::response))
        .param("ids", ids(asking, each -> identifiers.next()))
        .update();
  }

  private void dropDrafts(List<Accepted> linked) {
    if (linked.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            DELETE FROM draft d
            USING unnest(:communities::int[], :links::uuid[]) AS n (community_id, link_id)
            WHERE d.community_id = n.community_id AND d.link_id = n.link_id
            """)
        .param("communities", communities(linked))
        .param("links", ids(linked, each -> each.submission().link().orElseThrow()))
        .update();
  }

  private static Integer[] communities(List<Accepted> from) {
    return from.stream().map(each -> each.household().key().community()).toArray(Integer[]::new);
  }

  private static UUID[] ids(List<Accepted> from, Function<Accepted, UUID> column) {
    return from.stream().map(column).toArray(UUID[]::new);
  }
}
