package org.lintel.community;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.platform.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person asks to be forgotten: name, numbers and addresses go, and what modules above keep; the
 * row stays empty so that counts stay. What it means for answers: docs/adr/0021.
 */
@Component
public class ErasingAPerson {

  private final JdbcClient database;
  private final HouseholdLog log;
  private final List<PersonalDataHolder> holders;
  private final ErasingNotes notes;
  private final ApplicationEventPublisher events;

  ErasingAPerson(
      JdbcClient database,
      HouseholdLog log,
      List<PersonalDataHolder> holders,
      ErasingNotes notes,
      ApplicationEventPublisher events) {
    this.database = database;
    this.log = log;
    this.holders = List.copyOf(holders);
    this.notes = notes;
    this.events = events;
  }

  /** Somebody is being erased: files that may name people have to go. Same transaction. */
  public record PersonErased(int community, UUID person) {}

  @Transactional
  public void erase(Viewer viewer, Household household, Household.Member member) {
    int community = household.community().id();
    holders.forEach(holder -> holder.erase(community, member.person()));
    notes.erase(community, member.person());
    for (String sql : List.of(FORGET_UNDO, DROP_CONTACTS, EMPTY_ROW)) {
      database.sql(sql).params(Map.of("community", community, "person", member.person())).update();
    }
    events.publishEvent(new PersonErased(community, member.person()));
    log.write(viewer, community, household.id(), "person-erased");
  }

  private static final String FORGET_UNDO =
      """
      DELETE FROM roster_import_change c
      USING person_contact k
      WHERE c.community_id = :community AND c.target = 'CONTACT' AND c.target_id = k.id
          AND k.community_id = :community AND k.person_id = :person
      """;

  private static final String DROP_CONTACTS =
      "DELETE FROM person_contact WHERE community_id = :community AND person_id = :person";

  private static final String EMPTY_ROW =
      """
      UPDATE person
      SET name = '', erased_at = now()
      WHERE community_id = :community AND id = :person AND erased_at IS NULL
      """;
}
