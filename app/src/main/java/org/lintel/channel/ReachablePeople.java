package org.lintel.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.owner.OwnerWishes;
import org.lintel.community.owner.Wish;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who of a household can be told, by what, and how they want it. */
@Component
class ReachablePeople {

  private final JdbcClient database;
  private final OwnerWishes wishes;

  ReachablePeople(JdbcClient database, OwnerWishes wishes) {
    this.database = database;
    this.wishes = wishes;
  }

  /** In the order in which they are told: whoever decides first. Agents never. */
  List<Reachable> of(int community, UUID household, Optional<UUID> member) {
    List<Reachable> people =
        database
            .sql(
                """
                SELECT m.member_id, m.person_id, e.address_hash AS email, p.address_hash AS phone,
                  EXISTS (
                    SELECT 1 FROM mail_opt_out o WHERE o.address_hash = e.address_hash) AS no_email,
                  EXISTS (
                    SELECT 1 FROM mail_opt_out o WHERE o.address_hash = p.address_hash) AS no_sms
                FROM household_member m
                LEFT JOIN member_email e ON e.community_id = m.community_id
                  AND e.household_id = m.household_id AND e.member_id = m.member_id
                LEFT JOIN member_phone p ON p.community_id = m.community_id
                  AND p.household_id = m.household_id AND p.member_id = m.member_id
                WHERE m.community_id = :community AND m.household_id = :household
                  AND CASE WHEN :member::uuid IS NULL THEN m.role <> 'AGENT'
                    ELSE m.member_id = :member::uuid END
                ORDER BY m.is_decision_maker DESC, m.role = 'OWNER' DESC, m.member_id
                """)
            .param("community", community)
            .param("household", household)
            .param("member", member.orElse(null))
            .query(ReachablePeople::reachable)
            .list();
    Map<UUID, Wish> said = wishes.of(community, people.stream().map(Reachable::person).toList());
    return people.stream().map(one -> one.wishing(said.get(one.person()))).toList();
  }

  private static Reachable reachable(ResultSet row, int number) throws SQLException {
    return new Reachable(
        row.getObject("member_id", UUID.class),
        row.getObject("person_id", UUID.class),
        Optional.ofNullable(row.getBytes("email")),
        Optional.ofNullable(row.getBytes("phone")),
        row.getBoolean("no_email"),
        row.getBoolean("no_sms"),
        Optional.empty());
  }
}
