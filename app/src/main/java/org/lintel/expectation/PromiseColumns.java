package org.lintel.expectation;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.expectation.MovedPromise.PromiseTerms;

/** What a move can change, as columns of a promise, and back. */
final class PromiseColumns {

  static final String NAMES =
      "p.state, p.ended_at, p.detail, p.broken_by, p.consent_way, p.consent_at, p.responsible_id,"
          + " p.due_at, p.announced_until, p.renegotiations";

  static final String SET =
      """
      state = :state, ended_at = :ended_at, detail = :detail, broken_by = :broken_by,
      consent_way = :consent_way, consent_at = :consent_at, responsible_id = :responsible,
      due_at = :due, announced_until = :announced, renegotiations = :renegotiations
      """;

  private PromiseColumns() {}

  static Map<String, @Nullable Object> of(PromiseTerms terms) {
    var columns = new HashMap<String, @Nullable Object>();
    for (String name :
        new String[] {"ended_at", "detail", "broken_by", "consent_way", "consent_at"}) {
      columns.put(name, null);
    }
    columns.put("state", terms.state().kind().name());
    columns.put("responsible", terms.responsible());
    columns.put("due", Times.of(terms.due()));
    columns.put("announced", Times.of(terms.announced()));
    columns.put("renegotiations", terms.renegotiations());
    switch (terms.state()) {
      case PromiseState.Made _ -> {}
      case PromiseState.Renegotiated(OwnersWord consent) -> put(columns, consent);
      case PromiseState.Kept(String evidence, Instant at) -> end(columns, at, evidence);
      case PromiseState.Broken(PromiseState.Broken.By by, String reason, Instant at) -> {
        end(columns, at, reason);
        columns.put("broken_by", by.name());
      }
      case PromiseState.Withdrawn(OwnersWord word, String reason, Instant at) -> {
        end(columns, at, reason);
        put(columns, word);
      }
    }
    return columns;
  }

  private static void end(Map<String, @Nullable Object> columns, Instant at, String detail) {
    columns.put("ended_at", Times.of(at));
    columns.put("detail", detail);
  }

  private static void put(Map<String, @Nullable Object> columns, OwnersWord word) {
    columns.put("consent_way", word.way().name());
    columns.put("consent_at", Times.of(word.at()));
  }

  static PromiseTerms terms(ResultSet row) throws SQLException {
    return new PromiseTerms(
        state(row),
        requireNonNull(row.getObject("responsible_id", UUID.class)),
        Times.at(row, "due_at"),
        Times.ifAny(row, "announced_until"),
        row.getInt("renegotiations"));
  }

  private static PromiseState state(ResultSet row) throws SQLException {
    return switch (PromiseState.Kind.valueOf(row.getString("state"))) {
      case MADE -> new PromiseState.Made();
      case RENEGOTIATED -> new PromiseState.Renegotiated(word(row, "consent_way", "consent_at"));
      case KEPT -> new PromiseState.Kept(detail(row), Times.at(row, "ended_at"));
      case BROKEN ->
          new PromiseState.Broken(
              PromiseState.Broken.By.valueOf(row.getString("broken_by")),
              detail(row),
              Times.at(row, "ended_at"));
      case WITHDRAWN ->
          new PromiseState.Withdrawn(
              word(row, "consent_way", "consent_at"), detail(row), Times.at(row, "ended_at"));
    };
  }

  static OwnersWord word(ResultSet row, String way, String at) throws SQLException {
    return new OwnersWord(OwnersWord.Way.valueOf(row.getString(way)), Times.at(row, at));
  }

  static Optional<OwnersWord> wordIfAny(ResultSet row, String way, String at) throws SQLException {
    return row.getString(way) == null ? Optional.empty() : Optional.of(word(row, way, at));
  }

  private static String detail(ResultSet row) throws SQLException {
    return requireNonNull(row.getString("detail"));
  }
}
