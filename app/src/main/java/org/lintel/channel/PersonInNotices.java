package org.lintel.channel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.community.HouseholdUse;
import org.lintel.community.PersonalDataHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notices follow a household that is merged and lose what leads to a person who is erased. What was
 * sent of them is exported with the letters.
 */
@Component
class PersonInNotices implements HouseholdUse, PersonalDataHolder {

  private final JdbcClient database;

  PersonInNotices(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<String> vetoes(int community, Collection<UUID> households) {
    return List.of();
  }

  @Override
  public List<Consequence> consequences(int community, UUID from, UUID to) {
    return List.of();
  }

  /** Where both were told under the same key, one of the two notices is enough. */
  @Override
  public Map<String, String> repoint(int community, UUID from, UUID to) {
    database
        .sql(
            """
            DELETE FROM notice n
            WHERE n.community_id = :community AND n.household_id = :from AND EXISTS (
              SELECT 1
              FROM notice o
              WHERE o.community_id = n.community_id AND o.household_id = :to
                AND o.notice_key = n.notice_key)
            """)
        .param("community", community)
        .param("from", from)
        .param("to", to)
        .update();
    move(
        "UPDATE notice SET household_id = :to WHERE community_id = :community"
            + " AND household_id = :from",
        community,
        from,
        to);
    return Map.of();
  }

  @Override
  public void repointMember(int community, UUID from, UUID to) {
    move(
        "UPDATE notice SET member_id = :to WHERE community_id = :community AND member_id = :from",
        community,
        from,
        to);
  }

  @Override
  public void repointPerson(int community, UUID from, UUID to) {
    move(
        "UPDATE mailbox_message SET person_id = :to WHERE community_id = :community"
            + " AND person_id = :from",
        community,
        from,
        to);
    move(
        "UPDATE notice SET person_id = :to WHERE community_id = :community AND person_id = :from",
        community,
        from,
        to);
  }

  private void move(String sql, int community, UUID from, UUID to) {
    database.sql(sql).param("to", to).param("community", community).param("from", from).update();
  }

  @Override
  public List<Item> export(int community, UUID person, String language) {
    return List.of();
  }

  @Override
  public void erase(int community, UUID person) {
    database
        .sql(
            """
            DELETE FROM mailbox_message
            WHERE community_id = :community AND person_id = :person
            """)
        .param("community", community)
        .param("person", person)
        .update();
    database
        .sql(
            """
            UPDATE notice
            SET facts = '{}', path_sealed = NULL
            WHERE community_id = :community AND person_id = :person
            """)
        .param("community", community)
        .param("person", person)
        .update();
  }
}
