package org.lintel.analysis.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lintel.analysis.plan.Plan;
import org.lintel.analysis.plan.Population;
import org.lintel.analysis.plan.Rated;
import org.lintel.analysis.plan.ScalePlan;
import org.lintel.analysis.plan.Slices;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.Nps;
import org.lintel.statistics.Purpose;

/** Computes all figures of a plan. */
public final class Analysing {

  private final Plan plan;
  private final Optional<Period> period;

  private Analysing(Plan plan) {
    this.plan = plan;
    this.period = plan.periods().map(this::chosen);
  }

  /** The period that the report is about, and the one before. */
  private record Period(Slices slices, int current, Optional<Integer> before) {

    String name() {
      return slices.names().get(current);
    }

    String against() {
      return before.map(slices.names()::get).orElse("");
    }
  }

  public static Analysis of(Plan plan) {
    return new Analysing(plan).analysis();
  }

  private Period chosen(Slices slices) {
    List<Long> answers =
        plan.recommend()
            .or(plan::satisfaction)
            .map(rated -> histograms(rated, slices).stream().map(Histogram::n).toList())
            .orElseGet(() -> rowsOf(slices));
    int current = History.current(slices, answers);
    return new Period(slices, current, History.before(current, answers));
  }

  private Analysis analysis() {
    Optional<Headline> recommendation =
        plan.recommend()
            .map(rated ->
                Headline.recommendation(
                    rated.label(), periodName(), counted(rated), Purpose.process()));
    Optional<Headline> satisfaction =
        plan.satisfaction()
            .map(rated ->
                Headline.satisfaction(
                    rated.label(), periodName(), counted(rated), Purpose.process()));
    return new Analysis(
        plan,
        periodName(),
        period.map(Period::against).orElse(""),
        rows(),
        plan.population().map(Population::total),
        recommendation,
        satisfaction,
        history(plan.recommend(), Headline::recommendation),
        history(plan.satisfaction(), Headline::satisfaction),
        changes(),
        plan.groups().map(this::groups).orElseGet(List::of),
        plan.gaps().isEmpty()
            ? Optional.empty()
            : Optional.of(Gaps.of(plan.gaps(), periodName(), now())),
        plan.scales().isEmpty()
            ? Optional.empty()
            : Optional.of(Scales.of(plan, periodName(), now())),
        plan.drivers().map(drivers -> Drivers.of(plan, drivers, periodName(), now())),
        new Weighting(plan, periodName(), now()).weighted(),
        Care.of(plan, periodName(), now()),
        recommendation.map(headline -> Precision.of(Nps.of(headline.answers()))));
  }

  private String periodName() {
    return period.map(Period::name).orElse("");
  }

  private RowChoice now() {
    return period
        .map(chosen -> slice(chosen, chosen.current()))
        .orElseGet(() -> RowChoice.all(plan.table().rows()));
  }

  private RowChoice slice(Period chosen, int slice) {
    return RowChoice.of(plan.table().rows(), chosen.slices(), slice);
  }

  private long rows() {
    return period
        .map(chosen -> rowsOf(chosen.slices()).get(chosen.current()))
        .orElse((long) plan.table().rows());
  }

  private List<Long> rowsOf(Slices slices) {
    var counts = new long[slices.size()];
    int[] byCode = slices.sliceByCode();
    for (int row = 0; row < plan.table().rows(); row++) {
      int slice = byCode[slices.codes().of(row)];
      if (slice != Slices.NONE) {
        counts[slice]++;
      }
    }
    return java.util.Arrays.stream(counts).boxed().toList();
  }

  private Histogram counted(Rated rated) {
    return Counting.of(rated.numbers(), now());
  }

  private List<Histogram> histograms(Rated rated, Slices slices) {
    return Counting.by(rated.numbers(), slices, RowChoice.all(plan.table().rows()));
  }

  private interface Making {
    Headline headline(String subject, String period, Histogram answers, Purpose aim);
  }

  private History history(Optional<Rated> asked, Making making) {
    if (asked.isEmpty() || period.isEmpty()) {
      return History.none();
    }
    Rated rated = asked.get();
    Slices slices = period.get().slices();
    List<Histogram> answers = histograms(rated, slices);
    var periods = new ArrayList<Headline>();
    for (int i = 0; i < answers.size(); i++) {
      if (answers.get(i).n() > 0) {
        periods.add(
            making.headline(
                rated.label(), slices.names().get(i), answers.get(i), Purpose.process()));
      }
    }
    return new History(periods);
  }

  private List<Line> changes() {
    if (period.isEmpty() || period.get().before().isEmpty()) {
      return List.of();
    }
    Period chosen = period.get();
    RowChoice before = slice(chosen, chosen.before().orElseThrow());
    var changes = new Changes(chosen.name(), chosen.against());
    var all = new ArrayList<List<Line>>();
    plan.recommend()
        .ifPresent(rated ->
            all.add(
                changes.ofRecommendation(
                    rated.label(), counted(rated), Counting.of(rated.numbers(), before))));
    plan.satisfaction()
        .ifPresent(rated ->
            all.add(
                changes.ofSatisfaction(
                    rated.label(), counted(rated), Counting.of(rated.numbers(), before))));
    for (ScalePlan scale : plan.scales()) {
      all.add(
          List.of(changes.ofScale(scale, ScaleSums.of(scale, now()), ScaleSums.of(scale, before))));
    }
    if (!plan.gaps().isEmpty()) {
      all.add(changes.ofGap(plan.gaps(), now(), before));
    }
    return Changes.judged(all);
  }

  /** Households of the groups, where the population is told by the column of groups alone. */
  private Optional<Population> eligible(Slices groups) {
    return plan.population()
        .filter(population -> population.strata().columns().size() == 1)
        .filter(population ->
            population.strata().columns().getFirst().column().heading().equals(groups.label()));
  }

  /** Every headline figure by group. */
  private List<Groups> groups(Slices slices) {
    var all = new ArrayList<Groups>();
    plan.recommend()
        .map(rated -> asked(rated, slices))
        .ifPresent(asked -> {
          all.add(Groups.of(Compared.NPS, asked));
          all.add(Groups.of(Compared.LIKELIHOOD, asked));
        });
    plan.satisfaction()
        .map(rated -> asked(rated, slices))
        .ifPresent(asked -> {
          all.add(Groups.of(Compared.SATISFIED, asked));
          all.add(Groups.of(Compared.SATISFACTION, asked));
        });
    return all;
  }

  private Groups.Asked asked(Rated rated, Slices slices) {
    List<Histogram> answers = Counting.by(rated.numbers(), slices, now());
    List<Groups.Group> groups =
        IntStream.range(0, slices.size())
            .mapToObj(i ->
                new Groups.Group(
                    slices.names().get(i),
                    answers.get(i),
                    eligible(slices).map(population -> population.of(slices.names().get(i)))))
            .sorted(Comparator.comparing(Groups.Group::name))
            .toList();
    long inGroups = answers.stream().mapToLong(Histogram::n).sum();
    return new Groups.Asked(
        slices.label(), rated.label(), periodName(), groups, counted(rated).n() - inGroups);
  }
}
