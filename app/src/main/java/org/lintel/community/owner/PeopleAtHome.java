package org.lintel.community.owner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.community.HouseholdUse;
import org.lintel.community.PersonalDataHolder;
import org.lintel.platform.Tidying;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sessions, links and wishes follow a household or a person that is merged, and end with a person
 * who is erased.
 */
@Component
class PeopleAtHome implements HouseholdUse, PersonalDataHolder, Tidying {

  private final JdbcClient database;
  private final OwnerSessions sessions;
  private final HomeLinks links;
  private final OwnerWishes wishes;

  PeopleAtHome(JdbcClient database, OwnerSessions sessions, HomeLinks links, OwnerWishes wishes) {
    this.database = database;
    this.sessions = sessions;
    this.links = links;
    this.wishes = wishes;
  }

  @Override
  public List<String> vetoes(int community, Collection<UUID> households) {
    return List.of();
  }

  @Override
  public List<Consequence> consequences(int community, UUID from, UUID to) {
    return List.of();
  }

  @Override
  public Map<String, String> repoint(int community, UUID from, UUID to) {
    update(
        """
        UPDATE home_link
        SET household_id = :to
        WHERE community_id = :community AND household_id = :from
        """,
        community,
        from,
        to);
    return Map.of();
  }

  @Override
  public void repointMember(int community, UUID from, UUID to) {
    for (String sql : List.of(MOVE_LINKS, MOVE_SESSIONS)) {
      update(sql, community, from, to);
    }
  }

  /** What the one who stays said counts. */
  @Override
  public void repointPerson(int community, UUID from, UUID to) {
    update(MOVE_WISH, community, from, to);
    update(
        "DELETE FROM owner_wish WHERE community_id = :community AND person_id = :from AND person_id <> :to",
        community,
        from,
        to);
  }

  private static final String MOVE_LINKS =
      """
      UPDATE home_link
      SET member_id = :to
      WHERE community_id = :community AND member_id = :from
      """;

  private static final String MOVE_SESSIONS =
      """
      UPDATE owner_session
      SET member_id = :to
      WHERE community_id = :community AND member_id = :from
      """;

  private static final String MOVE_WISH =
      """
      UPDATE owner_wish w
      SET person_id = :to
      WHERE w.community_id = :community AND w.person_id = :from AND NOT EXISTS (
        SELECT 1
        FROM owner_wish o
        WHERE o.community_id = w.community_id AND o.person_id = :to)
      """;

  private void update(String sql, int community, UUID from, UUID to) {
    database.sql(sql).param("community", community).param("from", from).param("to", to).update();
  }

  @Override
  public List<Item> export(int community, UUID person, String language) {
    var items = new ArrayList<Item>();
    wishes
        .of(community, List.of(person))
        .values()
        .forEach(wish -> {
          items.add(item("language", wish.language()));
          switch (wish.first()) {
            case EMAIL -> items.add(item("first-email", "\u2713"));
            case SMS -> items.add(item("first-sms", "\u2713"));
            case ANY -> {}
          }
          items.add(item("by-phone", wish.byPhone() ? "\u2713" : "\u2717"));
          items.add(item("by-sms", wish.bySms() ? "\u2713" : "\u2717"));
          items.add(item("hours", wish.callFrom() + ":00 – " + wish.callUntil() + ":00"));
        });
    items.addAll(items("session", SESSIONS, community, person));
    items.addAll(items("link", LINKS, community, person));
    return items;
  }

  private List<Item> items(String key, String sql, int community, UUID person) {
    return database
        .sql(sql)
        .param("community", community)
        .param("person", person)
        .query((row, number) -> item(key, row.getString(1)))
        .list();
  }

  private static Item item(String key, String value) {
    return new Item("community.home.personal." + key, value);
  }

  private static final String SESSIONS =
      """
      SELECT s.device || ' · ' || (s.started_at AT TIME ZONE p.time_zone)::timestamp(0)
      FROM owner_session s
      JOIN household_role r ON r.community_id = s.community_id AND r.id = s.member_id
      JOIN community_place p ON p.community_id = s.community_id
      WHERE s.community_id = :community AND r.person_id = :person
      ORDER BY s.started_at
      """;

  private static final String LINKS =
      """
      SELECT (l.made_at AT TIME ZONE p.time_zone)::timestamp(0)::text
      FROM home_link l
      JOIN household_role r ON r.community_id = l.community_id AND r.id = l.member_id
      JOIN community_place p ON p.community_id = l.community_id
      WHERE l.community_id = :community AND r.person_id = :person
      ORDER BY l.made_at
      """;

  @Override
  public void erase(int community, UUID person) {
    sessions.endOf(community, person);
    links.removeOf(community, person);
    database
        .sql("DELETE FROM owner_wish WHERE community_id = :community AND person_id = :person")
        .param("community", community)
        .param("person", person)
        .update();
  }

  /** A person whose import was undone is not there any more. */
  @Override
  public void tidy() {
    database
        .sql(
            """
            DELETE FROM owner_wish w
            WHERE NOT EXISTS (
              SELECT 1
              FROM person p
              WHERE p.community_id = w.community_id AND p.id = w.person_id)
            """)
        .update();
  }
}
