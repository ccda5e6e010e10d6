package org.lintel.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintel.channel.SpokenWith.Spoken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often a household is contacted: one budget that survey invitations, notices and those share
 * who call or visit. Letters that were sent count, also answers and danger, and calls and visits
 * that are written down; ordinary notices and invitations wait when it is used up. Letters about
 * one thing, to several people or by several channels, are one contact.
 */
@Component
public class ContactBudget {

  /** Why a letter waits: last part of a message key. */
  public static final String USED_UP = "budget";

  /** Why a letter was dropped that waited for that until nobody could answer any more. */
  public static final String NEVER_FREE = "closed-budget";

  private static final Duration WEEK = Duration.ofDays(7);
  private static final String WRITTEN = "letter";

  private final JdbcClient database;
  private final NoticeRulebook rulebook;
  private final List<SpokenWith> spoken;
  private final Clock clock;

  ContactBudget(
      JdbcClient database, NoticeRulebook rulebook, List<SpokenWith> spoken, Clock clock) {
    this.database = database;
    this.rulebook = rulebook;
    this.spoken = List.copyOf(spoken);
    this.clock = clock;
  }

  /**
   * How it stands.
   *
   * @param contacts of the last seven days, the latest first
   * @param most with which it is used up
   * @param freeAt when the next ordinary contact may be; empty when it may be now
   */
  public record Standing(List<Spoken> contacts, int most, Optional<Instant> freeAt) {

    public Standing {
      contacts = List.copyOf(contacts);
    }

    public int used() {
      return contacts.size();
    }
  }

  public Standing of(int community, UUID household) {
    List<Spoken> contacts = contacts(community, household, null);
    int most = rulebook.rules().aWeek();
    return new Standing(contacts, most, freeAt(contacts, most));
  }

  /** When the household may be written to about that; empty when it may be now. */
  public Optional<Instant> freeFor(int community, UUID household, Occasion occasion) {
    return freeAt(contacts(community, household, occasion), rulebook.rules().aWeek());
  }

  private static Optional<Instant> freeAt(List<Spoken> contacts, int most) {
    return contacts.size() < most
        ? Optional.empty()
        : Optional.of(contacts.get(most - 1).at().plus(WEEK));
  }

  private List<Spoken> contacts(int community, UUID household, @Nullable Occasion except) {
    Instant since = clock.instant().minus(WEEK);
    return Stream.concat(
            written(community, household, since, except).stream(),
            spoken.stream().flatMap(each -> each.since(community, household, since).stream()))
        .sorted(Comparator.comparing(Spoken::at).reversed())
        .toList();
  }

  private List<Spoken> written(
      int community, UUID household, Instant since, @Nullable Occasion except) {
    return database
        .sql(
            """
            SELECT min(l.settled_at) AS at
            FROM letter l
            WHERE l.community_id = :community AND l.household_id = :household
              AND l.state = 'SENT' AND l.settled_at > :since
              AND (:occasion::uuid IS NULL
                OR (l.kind, l.occasion_id, l.round) <> (:kind, :occasion::uuid, :round))
            GROUP BY l.kind, l.occasion_id, l.round
            """)
        .param("community", community)
        .param("household", household)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("kind", except == null ? null : except.kind())
        .param("occasion", except == null ? null : except.id())
        .param("round", except == null ? null : except.round())
        .query((row, number) ->
            new Spoken(WRITTEN, row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
