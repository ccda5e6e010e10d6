package org.lintel.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.driver.JohnsonWeights;
import org.lintel.statistics.driver.Lmg;
import org.lintel.statistics.moments.ByteColumns;
import org.lintel.statistics.moments.Covariances;
import org.lintel.statistics.moments.IntegerMoments;
import org.lintel.statistics.moments.NpsByGroup;
import org.lintel.statistics.reliability.CronbachAlpha;
import org.lintel.statistics.resampling.ReplicatedMoments;

/** The arithmetic of the statistics module, beside reading the same bytes and adding them up. */
final class StatisticsBenchmark implements Benchmark {

  private static final int COLUMNS = 48;
  private static final int GROUPS = 10_000;
  private static final int PERIODS = 36;
  private static final int COMMUNITIES = 10_000;
  private static final int ITEMS = 12;
  private static final int DRIVERS = 22;
  private static final double MILLION = 1e6;

  private long kept;

  @Override
  public String name() {
    return "statistics";
  }

  @Override
  public Lengths lengths(Lengths asked) {
    return asked.ofRounds(asked.warmUp() / 10, asked.rounds());
  }

  @Override
  public Result run(Setting setting) {
    int rows = rows(setting.lengths());
    setting.say("%,d rows".formatted(rows));
    var groups = new ArrayList<Group>();
    var verdicts = new ArrayList<Verdict>();
    for (int missing : new int[] {0, 5}) {
      moments(setting, rows, missing, groups, verdicts);
    }
    recommendation(setting, rows, groups, verdicts);
    models(setting, groups, verdicts);
    return new Result(
        name(),
        "Statistics",
        groups,
        verdicts,
        List.of(
            "%,d rows of answers 0 to 10, all on %d threads."
                .formatted(rows, Runtime.getRuntime().availableProcessors()),
            "\"Adding up\" is a plain loop over every byte of the same columns.",
            "Communities and months of the NPS are in random order, the worst one.",
            "Control value: " + kept));
  }

  private static int rows(Lengths lengths) {
    if (!lengths.isWorthKeeping()) {
      return 200_000;
    }
    return lengths.isFull() ? 10_000_000 : 2_000_000;
  }

  private void moments(
      Setting setting, int rows, int missing, List<Group> groups, List<Verdict> verdicts) {
    var random = new SplittableRandom(1);
    byte[][] columns = new byte[COLUMNS][];
    for (int c = 0; c < COLUMNS; c++) {
      columns[c] = bytes(random, rows, 11, missing);
    }
    var answers = new ByteColumns(columns);
    Runnable sum = () -> kept += split(rows, (from, to) -> added(columns, from, to));
    Runnable products =
        () -> kept += split(rows, (from, to) -> (int) answers.moments(from, to).product(1, 0));
    String title = "48 by 48 moments, %d %% missing".formatted(missing);
    var ratio = compare(setting, title, sum, products, groups);
    verdicts.add(Verdict.atMost(title + ": at most 12 times adding up", 12, ratio, " times"));
  }

  private void recommendation(
      Setting setting, int rows, List<Group> groups, List<Verdict> verdicts) {
    var random = new SplittableRandom(2);
    char[] group = new char[rows];
    for (int r = 0; r < rows; r++) {
      group[r] = (char) random.nextInt(GROUPS);
    }
    byte[] period = bytes(random, rows, PERIODS, 0);
    byte[] answer = bytes(random, rows, 11, 0);
    // A community takes two bytes: as two columns it is added up byte by byte too.
    byte[][] read = {new byte[rows], new byte[rows], period, answer};
    Runnable sum = () -> kept += split(rows, (from, to) -> added(read, from, to));
    Runnable count =
        () ->
            kept +=
                parts(rows)
                    .mapToObj(part ->
                        NpsByGroup.none(GROUPS, PERIODS)
                            .plus(group, period, answer, begin(rows, part), end(rows, part)))
                    .reduce(NpsByGroup::merge)
                    .orElseThrow()
                    .of(1, 1)
                    .n();
    String title = "NPS of 10,000 communities in 36 months";
    var ratio = compare(setting, title, sum, count, groups);
    verdicts.add(Verdict.atMost(title + ": at most 3 times adding up", 3, ratio, " times"));
  }

  private void models(Setting setting, List<Group> groups, List<Verdict> verdicts) {
    var known = answers(DRIVERS + 1, 3_000, new SplittableRandom(3)).covariances();
    int[] drivers = IntStream.rangeClosed(1, DRIVERS).toArray();
    var lmg =
        times(
            setting, () -> kept += (long) (MILLION * found(Lmg.of(known, 0, drivers)).rSquared()));
    var random = new SplittableRandom(4);
    var units = IntStream.range(0, COMMUNITIES).mapToObj(_ -> answers(ITEMS, 30, random)).toList();
    var bootstrap = times(setting, () -> kept += draw(units));
    groups.add(
        Group.titled("Models")
            .add("shares of 22 drivers (LMG)", "s", lmg)
            .add("1,000 draws of 10,000 communities: alpha, 11 Johnson weights", "s", bootstrap)
            .built());
    verdicts.add(Verdict.atMost("LMG of 22 drivers at most 1 s", 1, lmg.median(), " s"));
    verdicts.add(Verdict.atMost("1,000 draws at most 1 s", 1, bootstrap.median(), " s"));
  }

  private static int draw(List<IntegerMoments> units) {
    int threads = Runtime.getRuntime().availableProcessors();
    var all =
        IntStream.range(0, threads)
            .parallel()
            .mapToObj(thread -> {
              var collector = ReplicatedMoments.collect(ITEMS, 1000, 5);
              for (int u = thread; u < units.size(); u += threads) {
                collector.add(u, units.get(u));
              }
              return collector.moments();
            })
            .reduce(ReplicatedMoments::merge)
            .orElseThrow();
    return found(all.draw(StatisticsBenchmark::numbers)).draws().size();
  }

  private static Outcome<List<Double>> numbers(Covariances known) {
    int[] drivers = IntStream.range(1, ITEMS).toArray();
    return JohnsonWeights.of(known, 0, drivers)
        .map(weights -> {
          var all = new ArrayList<>(weights.shares());
          all.add(found(CronbachAlpha.of(known, 1, 2, 3, 4, 5)).value());
          return all;
        });
  }

  private static IntegerMoments answers(int size, int rows, SplittableRandom random) {
    var collector = IntegerMoments.collect(size);
    for (int r = 0; r < rows; r++) {
      int mood = random.nextInt(5);
      collector.add(random.ints(size, 0, 6).map(own -> own + mood).toArray());
    }
    return collector.moments();
  }

  private double compare(
      Setting setting, String title, Runnable sum, Runnable work, List<Group> groups) {
    var added = times(setting, sum);
    var worked = times(setting, work);
    groups.add(
        Group.titled(title)
            .add("adding up every byte", "s", added)
            .add("the figures", "s", worked)
            .built());
    setting.say("%s: %s".formatted(title, Numerals.of(worked.median() / added.median())));
    return worked.median() / added.median();
  }

  private static Rounds times(Setting setting, Runnable work) {
    long until = System.nanoTime() + setting.lengths().warmUp() * 1_000_000_000L;
    do {
      work.run();
    } while (System.nanoTime() < until);
    var seconds = new ArrayList<Double>();
    for (int round = 0; round < setting.lengths().rounds(); round++) {
      long begin = System.nanoTime();
      work.run();
      seconds.add((System.nanoTime() - begin) / 1e9);
    }
    return new Rounds(seconds);
  }

  private static long split(int rows, IntBinaryOperator work) {
    return parts(rows).mapToLong(part -> work.applyAsInt(begin(rows, part), end(rows, part))).sum();
  }

  private static IntStream parts(int rows) {
    return IntStream.range(0, Math.min(rows, Runtime.getRuntime().availableProcessors()))
        .parallel();
  }

  private static int begin(int rows, int part) {
    return (int) ((long) rows * part / Runtime.getRuntime().availableProcessors());
  }

  private static int end(int rows, int part) {
    return begin(rows, part + 1);
  }

  private static int added(byte[][] columns, int from, int to) {
    int sum = 0;
    for (byte[] column : columns) {
      for (int r = from; r < to; r++) {
        sum += column[r];
      }
    }
    return sum;
  }

  private static byte[] bytes(SplittableRandom random, int rows, int bound, int missing) {
    byte[] bytes = new byte[rows];
    for (int r = 0; r < rows; r++) {
      boolean isMissing = missing > 0 && random.nextInt(100) < missing;
      bytes[r] = isMissing ? ByteColumns.MISSING : (byte) random.nextInt(bound);
    }
    return bytes;
  }

  private static <T> T found(Outcome<T> outcome) {
    return outcome.value().orElseThrow();
  }
}
