package org.lintel.community;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person asks for a copy of what is kept, or to be forgotten: name, numbers and addresses go, the
 * row stays empty so that counts stay.
 */
@Component
public class ErasingAPerson {

  private final JdbcClient database;
  private final HouseholdLog log;
  private final List<PersonalDataHolder> holders;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ErasingAPerson(
      JdbcClient database,
      HouseholdLog log,
      List<PersonalDataHolder> holders,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
    this.log = log;
    this.holders = List.copyOf(holders);
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Somebody is being erased: files that may name people have to go. Same transaction. */
  public record PersonErased(int community, UUID person) {}

  @Transactional
  public void erase(Viewer viewer, Household household, UUID member) {
    Household.Member found = member(household, member);
    int community = household.community().id();
    holders.forEach(holder -> holder.erase(community, found.person()));
    database
        .sql(
            """
            DELETE FROM roster_import_change c
            USING person_contact k
            WHERE c.community_id = :community AND c.target = 'CONTACT' AND c.target_id = k.id
                AND k.community_id = :community AND k.person_id = :person
            """)
        .param("community", community)
        .param("person", found.person())
        .update();
    database
        .sql("DELETE FROM person_contact WHERE community_id = :community AND person_id = :person")
        .param("community", community)
        .param("person", found.person())
        .update();
    database
        .sql(
            """
            UPDATE person
            SET name = '', erased_at = :now
            WHERE community_id = :community AND id = :person AND erased_at IS NULL
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("community", community)
        .param("person", found.person())
        .update();
    events.publishEvent(new PersonErased(community, found.person()));
    log.write(viewer, community, household.id(), "person-erased");
  }

  /** Everything kept about a person, in this module and above. */
  @Transactional
  public List<PersonalDataHolder.Item> export(Viewer viewer, Household household, UUID member) {
    Household.Member found = member(household, member);
    var items = new ArrayList<PersonalDataHolder.Item>();
    items.add(item("name", found.name()));
    items.add(item("community", household.community().name()));
    items.add(item("unit", household.address()));
    items.add(item("role", found.role().name()));
    found.since().ifPresent(day -> items.add(item("since", day.toString())));
    found.until().ifPresent(day -> items.add(item("until", day.toString())));
    for (Household.Contact contact : found.contacts()) {
      items.add(item(contact.kind().name(), contact.shown()));
    }
    if (!household.note().isEmpty()) {
      items.add(item("note", household.note()));
    }
    int community = household.community().id();
    holders.forEach(holder -> items.addAll(holder.export(community, found.person())));
    audit.append(viewer.id(), "person-exported", found.person().toString(), Map.of());
    return items;
  }

  private static PersonalDataHolder.Item item(String key, String value) {
    return new PersonalDataHolder.Item("community.personal." + key, value);
  }

  private static Household.Member member(Household household, UUID member) {
    return household.members().stream()
        .filter(m -> m.id().equals(member) && !m.isErased())
        .findFirst()
        .orElseThrow(() -> new NotFound("member " + member));
  }
}
