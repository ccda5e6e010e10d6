package org.lintel.expectation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.Identifiers;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of promises, entry by entry. Entries are appended and never changed. */
@Component
public class PromiseLedger {

  private final JdbcClient database;
  private final List<PromiseOrigin> origins;
  private final Identifiers identifiers;
  private final Clock clock;

  PromiseLedger(
      JdbcClient database, List<PromiseOrigin> origins, Identifiers identifiers, Clock clock) {
    this.database = database;
    this.origins = List.copyOf(origins);
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /** What became of one promise, oldest first. */
  public List<PromiseEntry> of(Promise promise) {
    return database
        .sql(
            """
            SELECT id, at, kind, author, staff_id, words, until_at, way, said_at
            FROM promise_entry
            WHERE community_id = :community AND promise_id = :id
            ORDER BY at, id
            """)
        .params(Map.of("community", promise.place().communityId(), "id", promise.id()))
        .query(PromiseLedger::entry)
        .list();
  }

  /** What an entry says; the ledger adds when it was. */
  record Said(
      PromiseEntry.Kind kind,
      PromiseActor by,
      Optional<UUID> about,
      String words,
      Optional<Instant> until,
      Optional<OwnersWord> word) {

    static Said of(PromiseEntry.Kind kind, PromiseActor by, String words) {
      return new Said(kind, by, Optional.empty(), words, Optional.empty(), Optional.empty());
    }
  }

  /** Appends an entry, and tells where the promise was made. */
  void append(Promise promise, Said said) {
    var entry =
        new PromiseEntry(
            identifiers.next(),
            clock.instant(),
            said.kind(),
            author(said.by()),
            said.about().or(() -> staff(said.by())),
            said.words(),
            said.until(),
            said.word());
    insert(promise, entry);
    origins.stream()
        .filter(origin -> origin.source() == promise.where().source())
        .filter(_ -> promise.where().id().isPresent())
        .forEach(origin -> origin.told(promise, entry));
  }

  private void insert(Promise promise, PromiseEntry entry) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("community", promise.place().communityId());
    parameters.put("promise", promise.id());
    parameters.put("id", entry.id());
    parameters.put("organisation", OrganisationScope.required());
    parameters.put("at", Times.of(entry.at()));
    parameters.put("kind", entry.kind().name());
    parameters.put("author", entry.author().name());
    parameters.put("staff", entry.staff().orElse(null));
    parameters.put("words", entry.words());
    parameters.put("until", Times.of(entry.until()));
    parameters.put("way", entry.word().map(word -> word.way().name()).orElse(null));
    parameters.put("said", Times.of(entry.word().map(OwnersWord::at)));
    database
        .sql(
            """
            INSERT INTO promise_entry
              (community_id, promise_id, id, organisation_id, at, kind, author, staff_id, words,
              until_at, way, said_at)
            VALUES
              (:community, :promise, :id, :organisation, :at, :kind, :author, :staff, :words,
              :until, :way, :said)
            """)
        .params(parameters)
        .update();
  }

  static PromiseEntry.Author author(PromiseActor by) {
    return switch (by) {
      case PromiseActor.Owner _ -> PromiseEntry.Author.OWNER;
      case PromiseActor.Staff _ -> PromiseEntry.Author.STAFF;
      case PromiseActor.Time _ -> PromiseEntry.Author.TIME;
    };
  }

  private static Optional<UUID> staff(PromiseActor by) {
    return by instanceof PromiseActor.Staff(UUID id) ? Optional.of(id) : Optional.empty();
  }

  private static PromiseEntry entry(ResultSet row, int number) throws SQLException {
    return new PromiseEntry(
        row.getObject("id", UUID.class),
        Times.at(row, "at"),
        PromiseEntry.Kind.valueOf(row.getString("kind")),
        PromiseEntry.Author.valueOf(row.getString("author")),
        Optional.ofNullable(row.getObject("staff_id", UUID.class)),
        row.getString("words"),
        Times.ifAny(row, "until_at"),
        PromiseColumns.wordIfAny(row, "way", "said_at"));
  }
}
