package org.lintel.survey;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.lintel.survey.ParticipationCounts.Shift;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Two households turned out to be one, wave by wave: one invitation, one answer. Where both
 * answered, the answer that came first counts, as it would have had they been one from the start;
 * the household was counted twice among those asked and is counted once from now on. Locks are
 * taken in the order of storing: waves, invitations, responses, counters, rollups.
 */
@Component
class JoiningInvitations {

  private final JdbcClient database;
  private final LockedHouseholds locked;
  private final RedirectingLinks links;
  private final ParticipationCounts participation;
  private final WithdrawingAnswers withdrawing;

  JoiningInvitations(
      JdbcClient database,
      LockedHouseholds locked,
      RedirectingLinks links,
      ParticipationCounts participation,
      WithdrawingAnswers withdrawing) {
    this.database = database;
    this.locked = locked;
    this.links = links;
    this.participation = participation;
    this.withdrawing = withdrawing;
  }

  /** Names of the waves in which both households answered, newest first. */
  List<String> answeredByBoth(int community, UUID one, UUID other) {
    return database
        .sql(
            """
            SELECT w.name
            FROM invitation a
            JOIN invitation b ON b.community_id = a.community_id AND b.wave_id = a.wave_id
            JOIN wave w ON w.id = a.wave_id
            WHERE a.community_id = :community AND a.household_id = :one AND b.household_id = :other
              AND a.response_id IS NOT NULL AND b.response_id IS NOT NULL
            ORDER BY w.opens_at DESC, w.id DESC
            """)
        .params(Map.of("community", community, "one", one, "other", other))
        .query((row, number) -> row.getString("name"))
        .list();
  }

  /** Everything of one household goes over to the other; gives the counts for the audit log. */
  Map<String, String> join(int community, UUID from, UUID to) {
    Set<Integer> waves = waves(community, from);
    var keys = new TreeSet<InvitationKey>();
    waves.forEach(wave -> keys.add(new InvitationKey(community, wave, from)));
    waves.forEach(wave -> keys.add(new InvitationKey(community, wave, to)));
    var rows = locked.lock(keys);
    var households = rows.households();
    Set<Integer> imported = imported(waves);
    var shifts = new ArrayList<Shift>();
    var dropped = new ArrayList<WithdrawingAnswers.Dropped>();
    for (int wave : rows.waves().keySet()) {
      Household gone = households.get(new InvitationKey(community, wave, from));
      Household kept = households.get(new InvitationKey(community, wave, to));
      if (gone != null && kept == null) {
        move(gone.key(), to);
      } else if (gone != null && kept != null) {
        var pair = new JoinedInvitation(gone, kept, later(gone, kept), !imported.contains(wave));
        pair.dropped().ifPresent(dropped::add);
        join(pair);
        shifts.addAll(pair.shifts());
      }
    }
    participation.shift(shifts);
    withdrawing.forget(dropped);
    return Map.of(
        "waves", String.valueOf(waves.size()), "withdrawn", String.valueOf(dropped.size()));
  }

  private Set<Integer> waves(int community, UUID household) {
    return new TreeSet<>(
        database
            .sql(
                """
                SELECT wave_id
                FROM invitation
                WHERE community_id = :community AND household_id = :household
                """)
            .params(Map.of("community", community, "household", household))
            .query((row, number) -> row.getInt("wave_id"))
            .list());
  }

  private Set<Integer> imported(Set<Integer> waves) {
    return new HashSet<>(
        database
            .sql("SELECT id FROM wave WHERE is_imported AND id = ANY (:ids::int[])")
            .param("ids", waves.toArray(Integer[]::new))
            .query((row, number) -> row.getInt("id"))
            .list());
  }

  private void move(InvitationKey from, UUID to) {
    run(
        """
        INSERT INTO invitation (community_id, wave_id, household_id, organisation_id, building_id,
          unit_kind, tenure_stage, response_id, is_spent)
        SELECT community_id, wave_id, :to, organisation_id, building_id, unit_kind, tenure_stage,
          response_id, is_spent
        FROM invitation
        WHERE community_id = :community AND wave_id = :wave AND household_id = :from
        """,
        from,
        to);
    links.repointInvitation(from, to);
    moveAnswer(from, to);
    dropInvitation(from, to);
  }

  private void join(JoinedInvitation pair) {
    InvitationKey from = pair.gone().key();
    UUID to = pair.kept().key().household();
    links.repointInvitation(from, to);
    pair.dropped().ifPresent(withdrawing::drop);
    if (pair.isFromGone()) {
      moveAnswer(from, to);
      run(
          """
          UPDATE invitation
          SET is_spent = false, response_id = (
            SELECT id FROM response r
            WHERE r.community_id = :community AND r.wave_id = :wave AND r.household_id = :to)
          WHERE community_id = :community AND wave_id = :wave AND household_id = :to
          """,
          from,
          to);
    } else if (pair.gone().isSpent()) {
      run(
          """
          UPDATE invitation
          SET is_spent = response_id IS NULL
          WHERE community_id = :community AND wave_id = :wave AND household_id = :to
          """,
          from,
          to);
    }
    dropInvitation(from, to);
    if (pair.isCountedOnce()) {
      countOnce(from);
    }
  }

  private void moveAnswer(InvitationKey from, UUID to) {
    run(
        """
        UPDATE response
        SET household_id = :to
        WHERE community_id = :community AND wave_id = :wave AND household_id = :from
        """,
        from,
        to);
  }

  private void dropInvitation(InvitationKey from, UUID to) {
    run(
        """
        DELETE FROM invitation
        WHERE community_id = :community AND wave_id = :wave AND household_id = :from
          AND household_id <> :to
        """,
        from,
        to);
  }

  private void countOnce(InvitationKey key) {
    database
        .sql(
            """
            UPDATE wave_community
            SET eligible = eligible - 1, invited = invited - 1
            WHERE wave_id = :wave AND community_id = :community
            """)
        .params(Map.of("wave", key.wave(), "community", key.community()))
        .update();
  }

  private void run(String sql, InvitationKey from, UUID to) {
    database
        .sql(sql)
        .param("community", from.community())
        .param("wave", from.wave())
        .param("from", from.household())
        .param("to", to)
        .update();
  }

  /** When the household's answer was sent first. */
  private OffsetDateTime at(Household household) {
    return database
        .sql("SELECT first_submitted_at FROM response WHERE community_id = :c AND id = :id")
        .param("c", household.key().community())
        .param("id", household.answered().orElseThrow().response())
        .query((row, number) -> row.getObject(1, OffsetDateTime.class))
        .single();
  }

  /** The later answer where both answered; the one of the household that stays counts in a tie. */
  private Optional<WithdrawingAnswers.Dropped> later(Household gone, Household kept) {
    if (gone.answered().isEmpty() || kept.answered().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        at(gone).isBefore(at(kept))
            ? new WithdrawingAnswers.Dropped(kept, gone)
            : new WithdrawingAnswers.Dropped(gone, kept));
  }
}
