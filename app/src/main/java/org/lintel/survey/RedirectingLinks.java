package org.lintel.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.directory.Directory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Two links turn out to be for the same hand: one stays, and the token of the other, which may be
 * printed on paper, leads to it.
 */
@Component
class RedirectingLinks {

  private final JdbcClient database;
  private final Directory directory;

  RedirectingLinks(JdbcClient database, Directory directory) {
    this.database = database;
    this.directory = directory;
  }

  /** A link, and the one that stands in its place already. */
  private record Pair(UUID from, Optional<UUID> to) {}

  /** The links of an invitation go over to another of the same wave, which is there already. */
  void repointInvitation(InvitationKey from, UUID to) {
    List<Pair> pairs =
        database
            .sql(
                """
                SELECT l.id AS from_link, o.id AS to_link
                FROM invitation_link l
                LEFT JOIN invitation_link o
                  ON o.community_id = l.community_id AND o.wave_id = l.wave_id
                    AND o.household_id = :to AND o.member_id IS NOT DISTINCT FROM l.member_id
                WHERE l.community_id = :community AND l.wave_id = :wave AND l.household_id = :from
                ORDER BY l.id
                """)
            .param("to", to)
            .param("community", from.community())
            .param("wave", from.wave())
            .param("from", from.household())
            .query((row, number) ->
                new Pair(
                    row.getObject("from_link", UUID.class),
                    Optional.ofNullable(row.getObject("to_link", UUID.class))))
            .list();
    for (Pair pair : pairs) {
      if (pair.to().isPresent()) {
        redirect(from.community(), pair.from(), pair.to().get());
      } else {
        set("household_id = :to", from.community(), pair.from(), to);
      }
    }
  }

  /** The links of one member of a household go over to another. */
  void repointMember(int community, UUID from, UUID to) {
    List<Pair> pairs =
        database
            .sql(
                """
                SELECT l.id AS from_link, o.id AS to_link
                FROM invitation_link l
                LEFT JOIN invitation_link o
                  ON o.community_id = l.community_id AND o.wave_id = l.wave_id
                    AND o.household_id = l.household_id AND o.member_id = :to
                WHERE l.community_id = :community AND l.member_id = :from
                ORDER BY l.id
                """)
            .params(Map.of("community", community, "from", from, "to", to))
            .query((row, number) ->
                new Pair(
                    row.getObject("from_link", UUID.class),
                    Optional.ofNullable(row.getObject("to_link", UUID.class))))
            .list();
    for (Pair pair : pairs) {
      if (pair.to().isPresent()) {
        redirect(community, pair.from(), pair.to().get());
      } else {
        set("member_id = :to", community, pair.from(), to);
      }
    }
  }

  private void set(String what, int community, UUID link, UUID to) {
    database
        .sql("UPDATE invitation_link SET " + what + " WHERE id = :id AND community_id = :community")
        .params(Map.of("id", link, "community", community, "to", to))
        .update();
  }

  private void redirect(int community, UUID from, UUID to) {
    directory.redirect(LinkTokens.KIND, OrganisationScope.required(), from, to);
    Map<String, Object> links = Map.of("community", community, "from", from, "to", to);
    for (String sql : List.of(DROP_OLDER_DRAFT, MOVE_DRAFT, MOVE_ANSWER, DROP_LINK)) {
      database.sql(sql).params(links).update();
    }
  }

  private static final String DROP_OLDER_DRAFT =
      """
      DELETE FROM draft d
      USING draft newer
      WHERE d.community_id = :community AND d.link_id = :to
        AND newer.community_id = :community AND newer.link_id = :from
        AND newer.saved_at > d.saved_at
      """;

  private static final String MOVE_DRAFT =
      """
      UPDATE draft
      SET link_id = :to
      WHERE community_id = :community AND link_id = :from AND NOT EXISTS (
        SELECT 1 FROM draft d WHERE d.community_id = :community AND d.link_id = :to)
      """;

  private static final String MOVE_ANSWER =
      """
      UPDATE response r
      SET link_id = :to
      FROM invitation_link l
      WHERE l.id = :from AND l.community_id = :community
        AND r.community_id = :community AND r.wave_id = l.wave_id
        AND r.household_id = l.household_id AND r.link_id = :from
      """;

  private static final String DROP_LINK =
      "DELETE FROM invitation_link WHERE id = :from AND community_id = :community AND id <> :to";
}
