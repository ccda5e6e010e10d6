package org.lintel.community;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.lintel.ForeignThings;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A place with a building, two households with their people, and a roster. */
public final class CommunityThings implements ForeignThings {

  @Override
  public Map<String, Object> make(ApplicationContext application, Place place) {
    var database = application.getBean(JdbcClient.class);
    var things = new HashMap<String, Object>();
    UUID building = building(database, place);
    UUID entrance = entrance(database, place, building);
    things.put("place", place.node());
    things.put("buildings/id", building);
    SealedContact phone =
        application.getBean(ContactSealing.class).phone("19900000000").orElseThrow();
    household(database, place, entrance, phone, things);
    UUID second = entrance(database, place, building(database, place));
    var others = new HashMap<String, Object>();
    things.put("other", household(database, place, second, phone, others));
    things.put("other/member", Objects.requireNonNull(others.get("member")));
    things.put("roster", roster(database, place));
    things.put("home-links/link", homeLink(database, place, things));
    return things;
  }

  private static UUID building(JdbcClient database, Place place) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            INSERT INTO building (community_id, id, organisation_id, name, match_key)
            VALUES (:community, :id, :organisation, :name, :name)
            """)
        .param("community", place.community())
        .param("id", id)
        .param("organisation", place.organisation())
        .param("name", place.mark() + " building " + id.toString().substring(0, 8))
        .update();
    return id;
  }

  private static UUID entrance(JdbcClient database, Place place, UUID building) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            INSERT INTO entrance (community_id, id, organisation_id, building_id, name, match_key)
            VALUES (:community, :id, :organisation, :building, '1', '1')
            """)
        .param("community", place.community())
        .param("id", id)
        .param("organisation", place.organisation())
        .param("building", building)
        .update();
    return id;
  }

  private static UUID household(
      JdbcClient database,
      Place place,
      UUID entrance,
      SealedContact phone,
      Map<String, Object> things) {
    UUID household = UUID.randomUUID();
    UUID member = UUID.randomUUID();
    UUID contact = UUID.randomUUID();
    database
        .sql(
            """
            WITH u AS (
              INSERT INTO unit (community_id, id, organisation_id, entrance_id, label, match_key, kind)
              VALUES (:community, :unit, :organisation, :entrance, '101', '101', 'HOME')),
            h AS (
              INSERT INTO household (community_id, id, organisation_id, unit_id, created_at, changed_at)
              VALUES (:community, :household, :organisation, :unit, now(), now())),
            p AS (
              INSERT INTO person (community_id, id, organisation_id, name, created_at)
              VALUES (:community, :person, :organisation, :name, now())),
            c AS (
              INSERT INTO person_contact (community_id, id, organisation_id, person_id, kind, sealed,
                hash, last_four, is_preferred, created_at)
              VALUES (:community, :contact, :organisation, :person, 'PHONE', :sealed, :hash, :lastFour,
                true, now()))
            INSERT INTO household_role (community_id, id, organisation_id, household_id, person_id,
              role, created_at)
            VALUES (:community, :member, :organisation, :household, :person, 'OWNER', now())
            """)
        .param("community", place.community())
        .param("organisation", place.organisation())
        .param("entrance", entrance)
        .param("sealed", phone.sealed())
        .param("hash", phone.hash())
        .param("lastFour", phone.lastFour())
        .param("unit", UUID.randomUUID())
        .param("household", household)
        .param("person", UUID.randomUUID())
        .param("name", place.mark() + " owner")
        .param("member", member)
        .param("contact", contact)
        .update();
    things.put("household", household);
    things.put("member", member);
    things.put("contact", contact);
    return household;
  }

  private static UUID homeLink(JdbcClient database, Place place, Map<String, Object> things) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            INSERT INTO home_link (community_id, id, organisation_id, household_id, member_id,
              made_by, made_at, expires_at)
            VALUES (:community, :id, :organisation, :household, :member, :id, now(),
              now() + interval '1 day')
            """)
        .param("community", place.community())
        .param("id", id)
        .param("organisation", place.organisation())
        .param("household", Objects.requireNonNull(things.get("household")))
        .param("member", Objects.requireNonNull(things.get("member")))
        .update();
    return id;
  }

  private static UUID roster(JdbcClient database, Place place) {
    UUID id = UUID.randomUUID();
    database
        .sql(
            """
            INSERT INTO roster_import (id, organisation_id, file_name, state, community_ids,
              heading_row, headings, fields, uploaded_at, uploaded_by)
            VALUES (:id, :organisation, :name, 'UPLOADED', ARRAY[:community::int], 0, '{}', '{}',
              now(), :id)
            """)
        .param("id", id)
        .param("community", place.community())
        .param("organisation", place.organisation())
        .param("name", place.mark() + ".csv")
        .update();
    return id;
  }
}
