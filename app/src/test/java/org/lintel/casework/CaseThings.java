package org.lintel.casework;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.ForeignThings;
import org.lintel.calendar.Severity;
import org.lintel.platform.file.PhotoFixture;
import org.lintel.service.CaseKind;
import org.lintel.service.Classifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A case of a caller whom nobody knows, with a message of hers that nobody has read, and one of a
 * household, where there is any.
 */
public final class CaseThings implements ForeignThings {

  private static final UUID STAFF = new UUID(0, 7);

  @Override
  public Map<String, Object> make(ApplicationContext application, Place place) {
    var given =
        new NewCase(
            UUID.randomUUID(),
            place.community(),
            Optional.empty(),
            Optional.empty(),
            place.mark(),
            Optional.empty(),
            CaseChannel.PHONE,
            CaseKind.REPAIR,
            Severity.NORMAL,
            false,
            new Classifier("home", "water", "water-leak"),
            place.mark() + " kitchen",
            place.mark() + " says that it leaks");
    UUID id =
        application
            .getBean(NewCaseRows.class)
            .store(given, CaseState.Kind.RECEIVED, Optional.empty());
    var found = application.getBean(Cases.class).get(id).orElseThrow();
    UUID message = UUID.randomUUID();
    application.getBean(Talking.class).ownerWrites(found, message, place.mark() + " waits");
    return Map.ofEntries(
        Map.entry("cases/id", id),
        Map.entry("messages/message", message),
        Map.entry("assignment-rules/rule", rule(application, place)),
        Map.entry("cases/token", ofAHousehold(application, given)),
        Map.entry("questions/token", RecoveryThings.question(application, place)),
        Map.entry("photos/photo", photo(application, found)),
        Map.entry("incidents/id", incident(application, place)),
        Map.entry("views/view", view(application, place)),
        Map.entry("bulk/run", bulk(application, place)),
        Map.entry("callbacks/id", RecoveryThings.make(application, place, id)),
        Map.entry("gestures/gesture", RecoveryThings.gesture(application, place)),
        Map.entry("cases/file", file(application, place)));
  }

  /** A view that somebody keeps for herself. */
  private static UUID view(ApplicationContext application, Place place) {
    return made(
        application,
        place,
        """
        INSERT INTO case_view (id, organisation_id, staff_id, name, query, is_shared, made_at)
        SELECT :id, :organisation, s.id, :mark, 's=mine', false, now()
        FROM staff s
        LIMIT 1
        """);
  }

  private static UUID bulk(ApplicationContext application, Place place) {
    return made(
        application,
        place,
        """
        INSERT INTO case_bulk (id, organisation_id, staff_id, act, made_at)
        SELECT :id, :organisation, :id, 'NOTE', now()
        WHERE :mark <> ''
        """);
  }

  private static UUID made(ApplicationContext application, Place place, String sql) {
    UUID id = UUID.randomUUID();
    application
        .getBean(JdbcClient.class)
        .sql(sql)
        .param("id", id)
        .param("organisation", place.organisation())
        .param("mark", place.mark())
        .update();
    return id;
  }

  /** An import of past cases. */
  private static UUID file(ApplicationContext application, Place place) {
    UUID id = UUID.randomUUID();
    application
        .getBean(JdbcClient.class)
        .sql(
            """
            INSERT INTO case_import (id, organisation_id, file_name, community_ids, state,
              heading_row, headings, choices, uploaded_at, uploaded_by)
            VALUES (:id, :organisation, :name, ARRAY[:community::int], 'CHECKED', 1, '{}',
              '{"fields": [], "orders": {}, "statuses": {}, "channels": {}, "categories": {},
                "usualKind": "REQUEST", "cut": "", "leavesOpenOut": false}', now(), :id)
            """)
        .param("id", id)
        .param("organisation", place.organisation())
        .param("community", place.community())
        .param("name", place.mark() + ".csv")
        .update();
    return id;
  }

  private static UUID rule(ApplicationContext application, Place place) {
    UUID id = UUID.randomUUID();
    application
        .getBean(AssignmentRules.class)
        .add(
            new AssignmentRule(
                id,
                place.mark() + " rule",
                Optional.of(place.community()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                AssignmentRule.Choice.POOL));
    return id;
  }

  /** Of the household whose member was given a personal link last. */
  private static UUID ofAHousehold(ApplicationContext application, NewCase like) {
    record At(UUID household, UUID member) {}
    Optional<At> at =
        application
            .getBean(JdbcClient.class)
            .sql(
                """
                SELECT m.household_id, m.member_id
                FROM household_member m
                JOIN home_link l ON l.community_id = m.community_id AND l.member_id = m.member_id
                WHERE m.community_id = :community
                ORDER BY l.made_at DESC
                LIMIT 1
                """)
            .param("community", like.community())
            .query((row, number) ->
                new At(
                    row.getObject("household_id", UUID.class),
                    row.getObject("member_id", UUID.class)))
            .optional();
    return application
        .getBean(NewCaseRows.class)
        .store(
            new NewCase(
                UUID.randomUUID(),
                like.community(),
                at.map(At::household),
                at.map(At::member),
                like.caller(),
                like.callerPhone(),
                like.channel(),
                like.kind(),
                like.severity(),
                like.isSafety(),
                like.classifier(),
                like.spot(),
                like.words()),
            CaseState.Kind.RECEIVED,
            Optional.empty());
  }

  /** A photo that staff added to the case. */
  private static UUID photo(ApplicationContext application, ServiceCase found) {
    var key = new DraftKey(found, CaseDraft.Kind.NOTE, Optional.of(STAFF), UUID.randomUUID());
    try {
      application
          .getBean(AddingPhotos.class)
          .add(key, UUID.randomUUID(), new ByteArrayInputStream(PhotoFixture.jpeg(60, 40)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return application.getBean(CaseDrafts.class).photos(key).getFirst().photo().id();
  }

  /** An incident that touches the whole community. */
  private static UUID incident(ApplicationContext application, Place place) {
    UUID id = UUID.randomUUID();
    var database = application.getBean(JdbcClient.class);
    for (String sql :
        List.of(
            """
            INSERT INTO incident
              (id, organisation_id, submission, is_planned, place_code, category_code, problem_code,
              words, begins_at, expected_until, declared_at, declared_by)
            VALUES
              (:id, :organisation, :id, false, 'home', 'water', 'water-none', :mark || ' is dry', now(),
              now() + interval '4 hours', now(), :id)
            """,
            """
            INSERT INTO incident_word
              (incident_id, number, organisation_id, submission, at, kind, staff_id, words,
              expected_until)
            VALUES
              (:id, 1, :organisation, :id, now(), 'DECLARED', :id, :mark || ' is dry',
              now() + interval '4 hours')
            """,
            """
            INSERT INTO incident_place (incident_id, community_id, place, organisation_id, kind, name)
            VALUES (:id, :community, :node, :organisation, 'COMMUNITY', :mark)
            """)) {
      database
          .sql(sql)
          .param("id", id)
          .param("organisation", place.organisation())
          .param("mark", place.mark())
          .param("community", place.community())
          .param("node", place.node())
          .update();
    }
    return id;
  }
}
