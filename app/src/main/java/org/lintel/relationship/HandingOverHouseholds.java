package org.lintel.relationship;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.identity.HandsOver;
import org.lintel.relationship.AssignmentRows.Giving;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Households of whoever leaves: they go evenly to those who are named and may look after them. */
@Component
class HandingOverHouseholds implements HandsOver {

  private final JdbcClient database;
  private final AssignmentRows rows;
  private final PossibleManagers possible;

  HandingOverHouseholds(JdbcClient database, AssignmentRows rows, PossibleManagers possible) {
    this.database = database;
    this.rows = rows;
    this.possible = possible;
  }

  @Override
  public String key() {
    return "relationship.handover.households";
  }

  @Override
  public boolean hasRules() {
    return false;
  }

  @Override
  public int count(UUID staff) {
    return hers(staff).size();
  }

  private record Home(int community, UUID household) {}

  /** Homes beside each other stand beside each other, so that each colleague has a part of them. */
  private List<Home> hers(UUID staff) {
    return database
        .sql(
            """
            SELECT m.community_id, m.household_id
            FROM account_management m
            LEFT JOIN eligible_household e
              ON e.community_id = m.community_id AND e.household_id = m.household_id
            WHERE m.staff_id = :staff AND m.until IS NULL AND EXISTS (
              SELECT 1
              FROM household_member h
              WHERE h.community_id = m.community_id AND h.household_id = m.household_id)
            ORDER BY m.community_id, e.building_order, e.entrance_order, e.unit_order
            """)
        .param("staff", staff)
        .query((row, _) ->
            new Home(row.getInt("community_id"), row.getObject("household_id", UUID.class)))
        .list();
  }

  @Override
  public int handOver(Handover handover) {
    var givings = new ArrayList<Giving>();
    List<Home> homes = hers(handover.from());
    for (int community : homes.stream().map(Home::community).distinct().toList()) {
      List<Home> there = homes.stream().filter(home -> home.community() == community).toList();
      List<UUID> takers = handover.to().stream().filter(id -> possible.may(community, id)).toList();
      for (int place = 0; place < there.size() && !takers.isEmpty(); place++) {
        UUID taker = takers.get((int) ((long) place * takers.size() / there.size()));
        givings.add(new Giving(community, there.get(place).household(), taker));
      }
    }
    if (givings.isEmpty()) {
      return 0;
    }
    Optional<UUID> one =
        handover.to().size() == 1 ? Optional.of(handover.to().getFirst()) : Optional.empty();
    return rows.give(
        new AssignmentRows.Act(
            handover.id(), AssignmentAct.Kind.HANDOVER, "", one, handover.by(), handover.at()),
        givings);
  }

  @Override
  public int giveBack(Handover handover) {
    return rows.markUndone(handover.id(), handover.by(), handover.at())
        ? rows.takeBack(handover.id())
        : 0;
  }
}
