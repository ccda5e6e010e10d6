package org.lintel.casework;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A state as columns of a case, and back. */
final class StateColumns {

  static final String NAMES =
      "c.state, c.waiting_on, c.waiting_days, c.next_update_on, c.detail, c.confirmed_by, c.outcome,"
          + " c.attempts, c.reference, c.outside_body, c.duplicate_of, c.escalation";

  static final String SET =
      """
      state = :state, waiting_on = :waiting_on, waiting_days = :waiting_days,
      next_update_on = :next_update_on, detail = :detail, confirmed_by = :confirmed_by,
      outcome = :outcome, attempts = :attempts, reference = :reference, outside_body = :outside_body
      """;

  private StateColumns() {}

  static Map<String, @Nullable Object> of(CaseState state) {
    var columns = new HashMap<String, @Nullable Object>();
    for (String name :
        new String[] {
          "waiting_on",
          "waiting_days",
          "next_update_on",
          "detail",
          "confirmed_by",
          "outcome",
          "attempts",
          "reference",
          "outside_body"
        }) {
      columns.put(name, null);
    }
    columns.put("state", state.kind().name());
    switch (state) {
      case CaseState.Waiting(Wait wait) -> {
        columns.put("waiting_on", wait.on().name());
        columns.put("waiting_days", wait.days());
        columns.put("next_update_on", wait.nextUpdate());
        columns.put("detail", wait.reason());
      }
      case CaseState.RemedyProposed(String remedy) -> columns.put("detail", remedy);
      case CaseState.RemedyAccepted(String remedy) -> columns.put("detail", remedy);
      case CaseState.RemedyRefused(String reason) -> columns.put("detail", reason);
      case CaseState.Done(String evidence) -> columns.put("detail", evidence);
      case CaseState.Reopened(String reason) -> columns.put("detail", reason);
      case CaseState.Escalated(int _, String reason) -> columns.put("detail", reason);
      case CaseState.Confirmed(Confirmation by) -> columns.put("confirmed_by", by.name());
      case CaseState.Closed(ClosingOutcome outcome) -> put(columns, outcome);
      case CaseState.Disputed(OutsideBody body, String number) -> {
        columns.put("outside_body", body.name());
        columns.put("reference", number);
      }
      case CaseState.Received _,
          CaseState.Acknowledged _,
          CaseState.Assessed _,
          CaseState.Assigned _,
          CaseState.InProgress _ -> {}
    }
    return columns;
  }

  private static void put(Map<String, @Nullable Object> columns, ClosingOutcome outcome) {
    columns.put("outcome", outcome.kind().name());
    columns.put("detail", outcome.words());
    if (outcome instanceof ClosingOutcome.NotOurs(String whose, String _)) {
      columns.put("reference", whose);
    }
    if (outcome instanceof ClosingOutcome.Unreachable(int attempts, String _)) {
      columns.put("attempts", attempts);
    }
  }

  static CaseState state(ResultSet row) throws SQLException {
    return switch (CaseState.Kind.valueOf(row.getString("state"))) {
      case RECEIVED -> new CaseState.Received();
      case ACKNOWLEDGED -> new CaseState.Acknowledged();
      case ASSESSED -> new CaseState.Assessed();
      case ASSIGNED -> new CaseState.Assigned();
      case IN_PROGRESS -> new CaseState.InProgress();
      case WAITING ->
          new CaseState.Waiting(
              new Wait(
                  Wait.On.valueOf(row.getString("waiting_on")),
                  detail(row),
                  row.getInt("waiting_days"),
                  requireNonNull(row.getObject("next_update_on", LocalDate.class))));
      case REMEDY_PROPOSED -> new CaseState.RemedyProposed(detail(row));
      case REMEDY_ACCEPTED -> new CaseState.RemedyAccepted(detail(row));
      case REMEDY_REFUSED -> new CaseState.RemedyRefused(detail(row));
      case DONE -> new CaseState.Done(detail(row));
      case CONFIRMED ->
          new CaseState.Confirmed(Confirmation.valueOf(row.getString("confirmed_by")));
      case CLOSED -> new CaseState.Closed(outcome(row));
      case REOPENED -> new CaseState.Reopened(detail(row));
      case ESCALATED -> new CaseState.Escalated(row.getInt("escalation"), detail(row));
      case DISPUTED ->
          new CaseState.Disputed(
              OutsideBody.valueOf(row.getString("outside_body")),
              requireNonNull(row.getString("reference")));
    };
  }

  private static ClosingOutcome outcome(ResultSet row) throws SQLException {
    String words = detail(row);
    return switch (ClosingOutcome.Kind.valueOf(row.getString("outcome"))) {
      case REMEDIED -> new ClosingOutcome.Remedied(words);
      case EXPLAINED -> new ClosingOutcome.Explained(words);
      case NOT_OURS ->
          new ClosingOutcome.NotOurs(requireNonNull(row.getString("reference")), words);
      case WITHDRAWN -> new ClosingOutcome.Withdrawn(words);
      case UNREACHABLE -> new ClosingOutcome.Unreachable(row.getInt("attempts"), words);
      case DUPLICATE ->
          new ClosingOutcome.DuplicateOf(
              requireNonNull(row.getObject("duplicate_of", UUID.class)), words);
    };
  }

  private static String detail(ResultSet row) throws SQLException {
    return requireNonNull(row.getString("detail"));
  }
}
