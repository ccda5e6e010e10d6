package org.lintel.measurement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lintel.measurement.WeightsResult.Cell;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.weighting.Raking;
import org.lintel.statistics.weighting.WeightedMean;
import org.lintel.statistics.weighting.WeightedSums;

/** Finds weights by tenure and kind of unit, and the score that they give. */
final class WeighingHouseholds {

  private final List<Cell> cells;

  WeighingHouseholds(List<Cell> cells) {
    this.cells =
        cells.stream()
            .sorted(Comparator.comparing(Cell::tenure).thenComparing(Cell::unitKind))
            .toList();
  }

  HouseholdWeights.Answer answer(boolean isRenewed) {
    boolean isJoint =
        cells.size() > 1 && cells.stream().allMatch(cell -> cell.answers() >= Raking.NEEDS);
    List<Classes> margins =
        isJoint
            ? List.of(Classes.of(cells, cell -> cell.tenure() + " " + cell.unitKind()))
            : List.of(Classes.of(cells, Cell::tenure), Classes.of(cells, Cell::unitKind));
    List<Raking.Margin> useful = margins.stream().flatMap(each -> each.margin().stream()).toList();
    if (useful.isEmpty()) {
      return new HouseholdWeights.Answer.NoMargins();
    }
    int merged = margins.stream().mapToInt(Classes::merged).sum();
    return switch (Raking.of(cells.stream().map(Cell::answers).toList(), useful)) {
      case Outcome.TooFew<Raking> few -> new HouseholdWeights.Answer.TooFew(few.needs());
      case Outcome.Impossible<Raking> _ -> new HouseholdWeights.Answer.CannotFit();
      case Outcome.Found<Raking>(Raking raking) when !raking.isWorthwhile() ->
          new HouseholdWeights.Answer.TooUneven(raking.designEffect());
      case Outcome.Found<Raking>(Raking raking) -> score(raking, !isJoint, merged, isRenewed);
    };
  }

  private HouseholdWeights.Answer score(
      Raking raking, boolean isRaked, int merged, boolean isRenewed) {
    var all = WeightedSums.none();
    for (int i = 0; i < cells.size(); i++) {
      all = all.merge(sums(cells.get(i), raking.weights().get(i)));
    }
    return switch (WeightedMean.of(all)) {
      case Outcome.TooFew<WeightedMean> few -> new HouseholdWeights.Answer.TooFew(few.needs());
      case Outcome.Impossible<WeightedMean> _ -> new HouseholdWeights.Answer.CannotFit();
      case Outcome.Found<WeightedMean>(WeightedMean mean) ->
          new HouseholdWeights.Answer.Found(
              mean.value() * Units.HUNDRED,
              mean.interval().scaled(Units.HUNDRED),
              mean.n(),
              raking.designEffect(),
              raking.effectiveAnswers(),
              isRaked,
              isRaked && raking.isTrimmed(),
              merged,
              isRenewed);
    };
  }

  /** All households of a cell have one weight; values are -1, 0 and 1. */
  private static WeightedSums sums(Cell cell, double weight) {
    double balance = (double) cell.promoters() - cell.detractors();
    double outside = (double) cell.promoters() + cell.detractors();
    double square = weight * weight;
    return new WeightedSums(
        cell.answers(),
        cell.answers() * weight,
        cell.answers() * square,
        balance * weight,
        outside * weight,
        balance * square,
        outside * square);
  }

  /**
   * The classes of one margin, those with too few answers put together.
   *
   * @param classOf the class of each cell
   */
  private record Classes(List<Integer> classOf, List<Long> asked, int merged) {

    private record Group(List<String> names, long asked, long answers) {

      Group and(Group other) {
        var both = new ArrayList<>(names);
        both.addAll(other.names);
        return new Group(both, asked + other.asked, answers + other.answers);
      }
    }

    static Classes of(List<Cell> cells, Function<Cell, String> name) {
      Map<String, Group> groups = new HashMap<>();
      for (Cell cell : cells) {
        String named = name.apply(cell);
        groups.merge(named, new Group(List.of(named), cell.asked(), cell.answers()), Group::and);
      }
      int before = groups.size();
      List<Group> together = together(groups.values());
      List<Integer> classOf =
          cells.stream().map(cell -> place(together, name.apply(cell))).toList();
      return new Classes(
          classOf, together.stream().map(Group::asked).toList(), before - together.size());
    }

    private static int place(List<Group> groups, String name) {
      for (int i = 0; i < groups.size(); i++) {
        if (groups.get(i).names().contains(name)) {
          return i;
        }
      }
      throw new IllegalStateException("no class " + name);
    }

    /** Smallest first, until each has the answers that a class needs. */
    private static List<Group> together(Iterable<Group> all) {
      var order =
          Comparator.comparingLong(Group::answers).thenComparing(group -> group.names().getFirst());
      var groups = new ArrayList<Group>();
      all.forEach(groups::add);
      groups.sort(order);
      while (groups.size() > 1 && groups.getFirst().answers() < Raking.NEEDS) {
        Group small = groups.removeFirst();
        groups.add(small.and(groups.removeFirst()));
        groups.sort(order);
      }
      return groups;
    }

    /** Nothing to weight by where all households are of one class. */
    Optional<Raking.Margin> margin() {
      if (asked.size() < 2) {
        return Optional.empty();
      }
      double all = asked.stream().mapToLong(Long::longValue).sum();
      List<Double> shares = asked.stream().map(households -> households / all).toList();
      return Optional.of(new Raking.Margin(classOf, shares));
    }
  }
}
