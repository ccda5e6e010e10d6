package org.lintel.casework;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.lintel.calendar.Absences;
import org.lintel.casework.AssignmentRule.Choice;
import org.lintel.relationship.AccountManagers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks one rule for somebody: who can, is near, not concerned, there, and has room. */
@Component
class ChoosingAHandler {

  private final JdbcClient database;
  private final Absences absences;
  private final CasesToDo cases;
  private final AccountManagers managers;

  ChoosingAHandler(
      JdbcClient database, Absences absences, CasesToDo cases, AccountManagers managers) {
    this.database = database;
    this.absences = absences;
    this.cases = cases;
    this.managers = managers;
  }

  /** What the rule says. */
  sealed interface Answer {

    /** Somebody, and how many cases she has in hand. */
    record Chosen(UUID staff, int inHand) implements Answer {}

    record Nobody(Pooled reason) implements Answer {}
  }

  /**
   * Who could be asked, and whom it concerns.
   *
   * @param colleagues everybody who handles cases there, also who is given none by rule
   */
  record Asked(List<StaffDuty> colleagues, Set<UUID> concerned, Instant now) {

    Asked {
      colleagues = List.copyOf(colleagues);
      concerned = Set.copyOf(concerned);
    }
  }

  /** One after the other those who cannot are left out; the step that leaves nobody says why. */
  Answer choose(AssignmentRule rule, ServiceCase found, Asked asked) {
    if (rule.choice() == Choice.POOL) {
      return new Answer.Nobody(Pooled.BY_RULE);
    }
    if (rule.choice() == Choice.ACCOUNT_MANAGER) {
      return manager(found, asked);
    }
    var left = keep(asked.colleagues(), StaffDuty::takesCases);
    if (left.isEmpty()) {
      return new Answer.Nobody(Pooled.NOBODY_TAKES_CASES);
    }
    String category = found.matter().classifier().category();
    left = keep(left, duty -> !rule.needsSkill() || duty.canHandle(category));
    if (left.isEmpty()) {
      return new Answer.Nobody(Pooled.NOBODY_SKILLED);
    }
    Optional<UUID> building = rule.needsArea() ? building(found) : Optional.empty();
    int community = found.place().communityId();
    left = keep(left, duty -> !rule.needsArea() || duty.worksIn(community, building));
    if (left.isEmpty()) {
      return new Answer.Nobody(Pooled.NOBODY_NEAR);
    }
    left = keep(left, duty -> !asked.concerned().contains(duty.staff()));
    return left.isEmpty() ? new Answer.Nobody(Pooled.ALL_CONCERNED) : there(rule, left, asked);
  }

  private Answer manager(ServiceCase found, Asked asked) {
    int community = found.place().communityId();
    Optional<StaffDuty> acting =
        found
            .reporter()
            .household()
            .flatMap(household -> managers.actingFor(community, household, asked.now()))
            .flatMap(id ->
                asked.colleagues().stream().filter(duty -> duty.staff().equals(id)).findFirst());
    if (acting.isEmpty()) {
      return new Answer.Nobody(Pooled.NO_ACCOUNT_MANAGER);
    }
    UUID staff = acting.get().staff();
    if (asked.concerned().contains(staff)) {
      return new Answer.Nobody(Pooled.ALL_CONCERNED);
    }
    int inHand = cases.inHand(List.of(staff)).getOrDefault(staff, 0);
    return acting.get().hasRoom(inHand)
        ? new Answer.Chosen(staff, inHand)
        : new Answer.Nobody(Pooled.ALL_FULL);
  }

  private Answer there(AssignmentRule rule, List<StaffDuty> able, Asked asked) {
    Set<UUID> away = absences.away(able.stream().map(StaffDuty::staff).toList(), asked.now());
    var left = keep(able, duty -> !away.contains(duty.staff()));
    if (left.isEmpty()) {
      return new Answer.Nobody(Pooled.ALL_AWAY);
    }
    Map<UUID, Integer> inHand = cases.inHand(left.stream().map(StaffDuty::staff).toList());
    return left.stream()
        .filter(duty -> duty.hasRoom(inHand.getOrDefault(duty.staff(), 0)))
        .min(order(rule.choice(), inHand))
        .<Answer>map(duty -> new Answer.Chosen(duty.staff(), inHand.getOrDefault(duty.staff(), 0)))
        .orElseGet(() -> new Answer.Nobody(Pooled.ALL_FULL));
  }

  private static Comparator<StaffDuty> order(Choice choice, Map<UUID, Integer> inHand) {
    Comparator<StaffDuty> longestWithout =
        Comparator.comparing((StaffDuty duty) -> duty.lastGiven().orElse(Instant.MIN))
            .thenComparing(StaffDuty::staff);
    return choice == Choice.FEWEST_IN_HAND
        ? Comparator.comparing((StaffDuty duty) -> inHand.getOrDefault(duty.staff(), 0))
            .thenComparing(longestWithout)
        : longestWithout;
  }

  private static List<StaffDuty> keep(List<StaffDuty> duties, Predicate<StaffDuty> test) {
    return duties.stream().filter(test).toList();
  }

  private Optional<UUID> building(ServiceCase found) {
    return found
        .reporter()
        .household()
        .flatMap(household ->
            database
                .sql(
                    """
                    SELECT building_id
                    FROM eligible_household
                    WHERE community_id = :community AND household_id = :household
                    """)
                .param("community", found.place().communityId())
                .param("household", household)
                .query((row, _) -> row.getObject("building_id", UUID.class))
                .optional());
  }
}
