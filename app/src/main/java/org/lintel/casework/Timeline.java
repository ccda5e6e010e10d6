package org.lintel.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.Backdating;
import org.lintel.platform.Identifiers;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What happened to a case, in two ledgers that never mix: what the owner reads and what only staff
 * read. Entries are appended and never changed, but for the mark that a message was read.
 */
@Component
public class Timeline {

  private final JdbcClient database;
  private final Identifiers identifiers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Timeline(
      JdbcClient database, Identifiers identifiers, ApplicationEventPublisher events, Clock clock) {
    this.database = database;
    this.identifiers = identifiers;
    this.events = events;
    this.clock = clock;
  }

  /** Key of a case. */
  record Key(int community, UUID id) {

    static Key of(ServiceCase found) {
      return new Key(found.place().communityId(), found.id());
    }
  }

  /** What the owner reads, oldest first. */
  public List<OwnerEntry> ofOwner(ServiceCase found) {
    return database
        .sql(
            """
            SELECT id, at, kind, author, staff_id, words, until_on, read_at, is_objection
            FROM case_entry
            WHERE community_id = :community AND case_id = :id
            ORDER BY at, id
            """)
        .params(key(Key.of(found)))
        .query(Timeline::entry)
        .list();
  }

  /** What only staff read, oldest first. */
  public List<InternalNote> internal(ServiceCase found) {
    return database
        .sql(
            """
            SELECT id, at, kind, staff_id, words
            FROM case_note
            WHERE community_id = :community AND case_id = :id
            ORDER BY at, id
            """)
        .params(key(Key.of(found)))
        .query((row, number) ->
            new InternalNote(
                row.getObject("id", UUID.class),
                Times.at(row, "at"),
                InternalNote.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("staff_id", UUID.class)),
                row.getString("words")))
        .list();
  }

  void tell(Key of, OwnerEntry.Kind kind, Actor by, String words) {
    tell(of, identifiers.next(), kind, by, words, null);
  }

  void tell(Key of, OwnerEntry.Kind kind, Actor by, String words, LocalDate until) {
    tell(of, identifiers.next(), kind, by, words, until);
  }

  /** False when that entry is there already: the same form arrived twice. */
  boolean tell(
      Key of, UUID entry, OwnerEntry.Kind kind, Actor by, String words, @Nullable LocalDate until) {
    var parameters = new HashMap<String, @Nullable Object>(key(of));
    parameters.put("entry", entry);
    parameters.put("organisation", OrganisationScope.required());
    parameters.put("at", Times.of(clock.instant()));
    parameters.put("kind", kind.name());
    parameters.put("author", author(by).name());
    parameters.put("staff", by instanceof Actor.Staff(UUID staff) ? staff : null);
    parameters.put("words", words);
    parameters.put("until", until);
    boolean isNew =
        database
                .sql(
                    """
                    INSERT INTO case_entry
                      (community_id, case_id, id, organisation_id, at, kind, author, staff_id, words,
                      until_on)
                    VALUES
                      (:community, :id, :entry, :organisation, :at, :kind, :author, :staff, :words, :until)
                    ON CONFLICT (community_id, case_id, id) DO NOTHING
                    """)
                .params(parameters)
                .update()
            == 1;
    if (isNew) {
      events.publishEvent(
          new OwnerEntryAdded(
              of.id(), entry, kind, by, Optional.ofNullable(until), Backdating.isUntold()));
    }
    return isNew;
  }

  /** False when that note is there already. */
  boolean note(Key of, UUID note, InternalNote.Kind kind, Actor by, String words) {
    var parameters = new HashMap<String, @Nullable Object>(key(of));
    parameters.put("note", note);
    parameters.put("organisation", OrganisationScope.required());
    parameters.put("at", Times.of(clock.instant()));
    parameters.put("kind", kind.name());
    parameters.put("staff", by instanceof Actor.Staff(UUID staff) ? staff : null);
    parameters.put("words", words);
    boolean isNew =
        database
                .sql(
                    """
                    INSERT INTO case_note
                      (community_id, case_id, id, organisation_id, at, kind, staff_id, words)
                    VALUES (:community, :id, :note, :organisation, :at, :kind, :staff, :words)
                    ON CONFLICT (community_id, case_id, id) DO NOTHING
                    """)
                .params(parameters)
                .update()
            == 1;
    if (isNew) {
      events.publishEvent(new InternalNoteAdded(of.id(), note, kind, by));
    }
    return isNew;
  }

  /** The judgement by which it was no emergency, the last one; empty when it always was one. */
  Optional<UUID> calmed(Key of) {
    return database
        .sql(
            """
            SELECT id
            FROM case_note
            WHERE community_id = :community AND case_id = :id AND kind = 'ASSESSED'
              AND words NOT LIKE '% EMERGENCY%' AND words NOT LIKE '% SAFETY'
            ORDER BY at DESC, id DESC
            LIMIT 1
            """)
        .params(key(of))
        .query((row, number) -> row.getObject("id", UUID.class))
        .optional();
  }

  void note(Key of, InternalNote.Kind kind, Actor by, String words) {
    note(of, identifiers.next(), kind, by, words);
  }

  /** Marks messages of the owner as read; one, or all that are unread. Returns how many. */
  int read(Key of, Optional<UUID> entry, UUID reader, boolean isObjection) {
    var parameters = new HashMap<String, @Nullable Object>(key(of));
    parameters.put("entry", entry.orElse(null));
    parameters.put("reader", reader);
    parameters.put("objection", isObjection);
    parameters.put("at", Times.of(clock.instant()));
    return database
        .sql(
            """
            UPDATE case_entry
            SET read_at = :at, read_by = :reader, is_objection = :objection
            WHERE community_id = :community AND case_id = :id AND kind = 'MESSAGE'
              AND author = 'OWNER' AND read_at IS NULL
              AND (:entry::uuid IS NULL OR id = :entry::uuid)
            """)
        .params(parameters)
        .update();
  }

  private static Map<String, Object> key(Key of) {
    return Map.of("community", of.community(), "id", of.id());
  }

  static OwnerEntry.Author author(Actor by) {
    return switch (by) {
      case Actor.Owner _ -> OwnerEntry.Author.OWNER;
      case Actor.Staff _ -> OwnerEntry.Author.STAFF;
      case Actor.Silence _ -> OwnerEntry.Author.SILENCE;
    };
  }

  private static OwnerEntry entry(ResultSet row, int number) throws SQLException {
    var kind = OwnerEntry.Kind.valueOf(row.getString("kind"));
    var author = OwnerEntry.Author.valueOf(row.getString("author"));
    boolean isToRead = kind == OwnerEntry.Kind.MESSAGE && author == OwnerEntry.Author.OWNER;
    return new OwnerEntry(
        row.getObject("id", UUID.class),
        Times.at(row, "at"),
        kind,
        author,
        Optional.ofNullable(row.getObject("staff_id", UUID.class)),
        row.getString("words"),
        Optional.ofNullable(row.getObject("until_on", LocalDate.class)),
        isToRead ? reading(row) : OwnerEntry.Reading.NOT_NEEDED);
  }

  private static OwnerEntry.Reading reading(ResultSet row) throws SQLException {
    if (row.getObject("read_at") == null) {
      return OwnerEntry.Reading.UNREAD;
    }
    return row.getBoolean("is_objection")
        ? OwnerEntry.Reading.READ_AS_OBJECTION
        : OwnerEntry.Reading.READ;
  }
}
