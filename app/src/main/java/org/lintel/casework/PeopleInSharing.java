package org.lintel.casework;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lintel.community.HouseholdUse;
import org.lintel.community.PersonalDataHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What somebody shares with her household follows her when households or people are merged; where
 * both had chosen, what is shared less counts.
 */
@Component
class PeopleInSharing implements HouseholdUse, PersonalDataHolder {

  private final JdbcClient database;

  PeopleInSharing(JdbcClient database) {
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

  @Override
  public Map<String, String> repoint(int community, UUID from, UUID to) {
    move(JOIN_HOUSEHOLD, DROP_HOUSEHOLD, community, from, to);
    return Map.of();
  }

  @Override
  public void repointMember(int community, UUID from, UUID to) {
    // Sharing is a person's choice in a household; its dated roles have no part in it.
  }

  @Override
  public void repointPerson(int community, UUID from, UUID to) {
    move(JOIN_PERSON, DROP_PERSON, community, from, to);
  }

  private void move(String join, String drop, int community, UUID from, UUID to) {
    database.sql(join).param("community", community).param("from", from).param("to", to).update();
    database.sql(drop).param("community", community).param("from", from).update();
  }

  private static final String DROP_HOUSEHOLD =
      "DELETE FROM case_sharing WHERE community_id = :community AND household_id = :from";

  private static final String DROP_PERSON =
      "DELETE FROM case_sharing WHERE community_id = :community AND person_id = :from";

  private static final String LESS =
      """
      ON CONFLICT (community_id, household_id, person_id) DO UPDATE
      SET repairs = case_sharing.repairs AND excluded.repairs,
        complaints = case_sharing.complaints AND excluded.complaints,
        others = case_sharing.others AND excluded.others
      """;

  private static final String JOIN_HOUSEHOLD =
      """
      INSERT INTO case_sharing (community_id, household_id, person_id, organisation_id, repairs,
        complaints, others, changed_at)
      SELECT community_id, :to, person_id, organisation_id, repairs, complaints, others, changed_at
      FROM case_sharing
      WHERE community_id = :community AND household_id = :from
      """
          + LESS;

  private static final String JOIN_PERSON =
      """
      INSERT INTO case_sharing (community_id, household_id, person_id, organisation_id, repairs,
        complaints, others, changed_at)
      SELECT community_id, household_id, :to, organisation_id, repairs, complaints, others,
        changed_at
      FROM case_sharing
      WHERE community_id = :community AND person_id = :from
      """
          + LESS;

  @Override
  public List<Item> export(int community, UUID person, String language) {
    return database
        .sql(
            """
            SELECT repairs, complaints, others
            FROM case_sharing
            WHERE community_id = :community AND person_id = :person
            """)
        .param("community", community)
        .param("person", person)
        .query((row, number) ->
            List.of(
                item("repairs", row.getBoolean("repairs")),
                item("complaints", row.getBoolean("complaints")),
                item("others", row.getBoolean("others"))))
        .list()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private static Item item(String what, boolean isShared) {
    return new Item("casework.home.personal." + what, isShared ? "\u2713" : "\u2717");
  }

  @Override
  public void erase(int community, UUID person) {
    database
        .sql("DELETE FROM case_sharing WHERE community_id = :community AND person_id = :person")
        .param("community", community)
        .param("person", person)
        .update();
  }
}
