package org.lintel.channel;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.lintel.community.HouseholdUse;
import org.lintel.community.PersonalDataHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Letters and sayings follow a household that is merged and forget a person who is erased. That an
 * address wants no e-mail stays known by its keyed hash: it is what keeps the wish.
 */
@Component
class KeptLetters implements HouseholdUse, PersonalDataHolder {

  private final JdbcClient database;

  KeptLetters(JdbcClient database) {
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
    int letters = move("letter", "household_id", community, from, to);
    move("consent_event", "household_id", community, from, to);
    return letters == 0 ? Map.of() : Map.of("letters", String.valueOf(letters));
  }

  @Override
  public void repointMember(int community, UUID from, UUID to) {
    move("letter", "member_id", community, from, to);
  }

  @Override
  public void repointPerson(int community, UUID from, UUID to) {
    move("letter", "person_id", community, from, to);
    move("consent_event", "person_id", community, from, to);
  }

  /** Table and column are this class's own words. */
  private int move(String table, String column, int community, UUID from, UUID to) {
    return database
        .sql(
            """
            UPDATE %1$s
            SET %2$s = :to
            WHERE community_id = :community AND %2$s = :from
            """
                .formatted(table, column))
        .param("community", community)
        .param("from", from)
        .param("to", to)
        .update();
  }

  @Override
  public List<Item> export(int community, UUID person, String language) {
    return Stream.concat(letters(community, person), sayings(community, person)).toList();
  }

  private Stream<Item> letters(int community, UUID person) {
    return database
        .sql(
            """
            SELECT channel, settled_at::text AS at
            FROM letter
            WHERE community_id = :community AND person_id = :person AND state = 'SENT'
            ORDER BY settled_at
            """)
        .param("community", community)
        .param("person", person)
        .query((row, number) ->
            new Item(
                "channel.personal.letter." + Medium.valueOf(row.getString("channel")).key(),
                row.getString("at")))
        .list()
        .stream();
  }

  private Stream<Item> sayings(int community, UUID person) {
    return database
        .sql(
            """
            SELECT topic, is_given, at::text AS at
            FROM consent_event
            WHERE community_id = :community AND person_id = :person
            ORDER BY at
            """)
        .param("community", community)
        .param("person", person)
        .query((row, number) ->
            new Item(
                "channel.personal."
                    + row.getString("topic").toLowerCase(Locale.ROOT)
                    + (row.getBoolean("is_given") ? ".given" : ".refused"),
                row.getString("at")))
        .list()
        .stream();
  }

  /**
   * The hash would find the address again; any other bytes keep the letter counted once. Mail
   * servers like to repeat the address in their words. What was enclosed is deleted by its module.
   */
  @Override
  public void erase(int community, UUID person) {
    database
        .sql(
            """
            UPDATE letter
            SET address_hash = uuid_send(id), reason = '', enclosures = ARRAY[id]
            WHERE community_id = :community AND person_id = :person
            """)
        .param("community", community)
        .param("person", person)
        .update();
    database
        .sql(
            """
            UPDATE consent_event
            SET note = ''
            WHERE community_id = :community
              AND (person_id = :person OR person_id IS NULL AND household_id IN (
                SELECT household_id FROM household_role
                WHERE community_id = :community AND person_id = :person))
            """)
        .param("community", community)
        .param("person", person)
        .update();
  }
}
