package org.lintel.analysis.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintel.analysis.column.Numbers;

/**
 * A column and the part it plays, for telling what was done.
 *
 * @param scale name of the scale that it belongs to, or empty
 * @param numbers empty for groups and periods
 */
public record UsedColumn(
    Role role, String scale, String heading, boolean isGuessed, Optional<Numbers> numbers) {

  public static List<UsedColumn> of(Plan plan) {
    var used = new ArrayList<UsedColumn>();
    plan.recommend().ifPresent(rated -> used.add(rated(plan, Role.RECOMMEND, "", rated)));
    plan.satisfaction().ifPresent(rated -> used.add(rated(plan, Role.SATISFACTION, "", rated)));
    plan.groups().ifPresent(groups -> used.add(slices(plan, Role.GROUP, groups)));
    plan.periods().ifPresent(periods -> used.add(slices(plan, Role.PERIOD, periods)));
    for (GapPair pair : plan.gaps()) {
      used.add(rated(plan, Role.EXPECT, "", pair.expectation()));
      used.add(rated(plan, Role.PERCEIVE, "", pair.perception()));
    }
    for (ScalePlan scale : plan.scales()) {
      scale.items().forEach(item -> used.add(rated(plan, Role.SCALE, scale.name(), item)));
    }
    plan.drivers()
        .ifPresent(drivers -> {
          used.add(rated(plan, Role.OUTCOME, "", drivers.outcome()));
          drivers.drivers().forEach(driver -> used.add(rated(plan, Role.DRIVERS, "", driver)));
        });
    return used;
  }

  private static UsedColumn rated(Plan plan, Role role, String scale, Rated rated) {
    boolean isGuessed =
        plan.guessed().contains(role)
            || (role == Role.OUTCOME && plan.guessed().contains(Role.DRIVERS));
    return new UsedColumn(role, scale, rated.label(), isGuessed, Optional.of(rated.numbers()));
  }

  private static UsedColumn slices(Plan plan, Role role, Slices slices) {
    return new UsedColumn(
        role, "", slices.label(), plan.guessed().contains(role), Optional.empty());
  }
}
