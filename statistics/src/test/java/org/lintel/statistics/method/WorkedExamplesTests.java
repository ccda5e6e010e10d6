package org.lintel.statistics.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintel.statistics.Ces;
import org.lintel.statistics.Difference;
import org.lintel.statistics.Estimate;
import org.lintel.statistics.Figure;
import org.lintel.statistics.Gap;
import org.lintel.statistics.Histogram;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Mean;
import org.lintel.statistics.Nps;
import org.lintel.statistics.Purpose;
import org.lintel.statistics.Sums;
import org.lintel.statistics.comparison.Multiplicity;
import org.lintel.statistics.funnel.Funnel;
import org.lintel.statistics.funnel.FunnelLine;
import org.lintel.statistics.funnel.FunnelPoint;
import org.lintel.statistics.planning.Planning;
import org.lintel.statistics.publication.Percentages;
import org.lintel.statistics.publication.Suppression;
import org.lintel.statistics.scoring.AnsweredItems;
import org.lintel.statistics.scoring.Construct;
import org.lintel.statistics.scoring.LoyaltyIndex;
import org.lintel.statistics.scoring.ServqualDimension;
import org.lintel.statistics.scoring.ServqualWeights;

/** The worked examples of the method pages are what the code computes, in both languages. */
class WorkedExamplesTests {

  private static final Path PAGES = Path.of("..", "docs", "method");

  private static final Map<String, Supplier<List<String>>> FIRST =
      Map.of(
          "nps", WorkedExamplesTests::nps,
          "share", WorkedExamplesTests::share,
          "mean", WorkedExamplesTests::mean,
          "gap", WorkedExamplesTests::gap,
          "loyalty-index", WorkedExamplesTests::loyaltyIndex,
          "difference", WorkedExamplesTests::difference,
          "funnel", WorkedExamplesTests::funnel,
          "publication", WorkedExamplesTests::publication);

  private static final Map<String, Supplier<List<String>>> EXAMPLES =
      Stream.of(FIRST, FurtherExamples.ALL, ModelExamples.ALL, DecisionExamples.ALL)
          .flatMap(some -> some.entrySet().stream())
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private static List<String> nps() {
    var nps = new Nps(20, 30, 50);
    var described = points(nps.estimate(Purpose.descriptive(300)));
    var process = points(nps.estimate(Purpose.process()));
    return List.of(
        "detractors 20, passives 30, promoters 50; n = 100 of N = 300",
        signed("NPS = %+.1f", described.value()),
        "households: " + range("%+.1f", described.interval()),
        "process: " + range("%+.1f", process.interval()),
        "method: " + process.method());
  }

  private static List<String> share() {
    var share = new Histogram(1, 3, 7, 15, 30, 45).top(2);
    var described = points(share.estimate(Purpose.descriptive(300)));
    var process = points(share.estimate(Purpose.process()));
    return List.of(
        "answers 1 to 5: 3, 7, 15, 30, 45; n = 100 of N = 300",
        signed("4 or 5 of 5 = %.1f %%", described.value()),
        "households: " + range("%.1f", described.interval()),
        "process: " + range("%.1f", process.interval()),
        "method: " + process.method());
  }

  private static List<String> mean() {
    var ces = new Ces(new Histogram(1, 3, 2, 1, 4, 10, 20, 10));
    var mean = (Figure) ces.mean().estimate(Purpose.process());
    var easy = points(ces.easy().estimate(Purpose.process()));
    var hard = points(ces.hard().estimate(Purpose.process()));
    return List.of(
        "answers 1 to 7: 3, 2, 1, 4, 10, 20, 10; n = 50",
        signed("mean = %.2f", mean.value()),
        "process: " + range("%.2f", mean.interval()),
        signed("5 to 7 = %.1f %%, ", easy.value()) + range("%.1f", easy.interval()),
        signed("1 or 2 = %.1f %%, ", hard.value()) + range("%.1f", hard.interval()),
        "method: " + mean.method());
  }

  private static List<String> gap() {
    var gap = Gap.of(Sums.of(60, -45, 135), 1, 7);
    var figure = (Figure) gap.estimate(Purpose.process());
    var test = (Difference) gap.test();
    var weighted =
        ServqualWeights.of(11, 32, 22, 19, 16)
            .weightedGap(
                Map.of(
                    ServqualDimension.TANGIBLES, new AnsweredItems(4, 4, -2),
                    ServqualDimension.RELIABILITY, new AnsweredItems(5, 5, -6),
                    ServqualDimension.RESPONSIVENESS, new AnsweredItems(4, 3, -3),
                    ServqualDimension.ASSURANCE, new AnsweredItems(4, 4, 1),
                    ServqualDimension.EMPATHY, new AnsweredItems(5, 5, -5)));
    return List.of(
        "n = 60, sum of gaps = -45, sum of squared gaps = 135",
        signed("gap = %+.2f", figure.value()),
        "process: " + range("%+.2f", figure.interval()),
        signed("t = %.3f", test.z()) + (test.isSignificant() ? ", significant" : ""),
        "one owner: gaps -0.5, -1.2, -1.0, +0.25, -1.0; points 11, 32, 22, 19, 16",
        signed("weighted gap of this owner = %.3f", weighted.orElseThrow().points()),
        "method: " + figure.method());
  }

  private static List<String> loyaltyIndex() {
    var index =
        LoyaltyIndex.of(
            List.of(
                new Construct(new AnsweredItems(3, 3, 24), 0, 10),
                new Construct(new AnsweredItems(3, 2, 14), 0, 10),
                new Construct(new AnsweredItems(3, 3, 18), 0, 10),
                new Construct(new AnsweredItems(3, 1, 6), 0, 10)));
    var community = Sums.inThousandths(120, 8_400_000, 636_000_000_000L);
    var mean = (Figure) Mean.of(community, 0, 100).estimate(Purpose.descriptive(300));
    return List.of(
        "one owner: satisfaction 9 8 7, trust 8 6 -, emotion 5 6 7, experience 6 - -",
        signed("index of this owner = %.1f", index.orElseThrow().points()),
        "community: n = 120 of N = 300, sum 8400, sum of squares 636000",
        signed("index = %.1f", mean.value()),
        "households: " + range("%.1f", mean.interval()),
        "method: " + mean.method());
  }

  private static List<String> difference() {
    var before = new Nps(40, 35, 45);
    var after = new Nps(25, 35, 60);
    var difference = (Difference) Difference.of(after, before);
    var adjusted = Multiplicity.BENJAMINI_HOCHBERG.adjust(difference.p(), 0.2, 0.4, 0.7);
    return List.of(
        "before: 40, 35, 45; after: 25, 35, 60",
        signed("NPS before = %+.1f", 100 * before.value()),
        signed("NPS after = %+.1f", 100 * after.value()),
        signed("change = %+.1f, ", 100 * difference.value())
            + range("%+.1f", difference.interval().scaled(100)),
        signed("p = %.3f", difference.p())
            + signed(", judged together with 0.2, 0.4, 0.7: %.3f", adjusted[0]),
        signed(
            "smallest change to be seen with 120 answers a wave: %.1f",
            100 * Planning.ofNps().smallestVisibleChange(120, Purpose.process())),
        "method: " + difference.method());
  }

  private static List<String> funnel() {
    var funnel = new Funnel(0.3, 0.7, 1.44, -1, 1);
    var points =
        List.of(new FunnelPoint(25, 0), new FunnelPoint(40, 0.2), new FunnelPoint(400, 0.1));
    return List.of(
        "target +30.0, variance 0.7, over-dispersion 1.44",
        "95 % at n = 40: " + range("%+.1f", funnel.limits(FunnelLine.WARNING, 40).scaled(100)),
        "95 % at n = 400: " + range("%+.1f", funnel.limits(FunnelLine.WARNING, 400).scaled(100)),
        "99.8 % at n = 400: " + range("%+.1f", funnel.limits(FunnelLine.ACTION, 400).scaled(100)),
        signed("z of +10.0 at n = 400: %.2f", funnel.z(points.getLast())),
        "n = 25 at 0.0, n = 40 at +20.0, n = 400 at +10.0: " + funnel.judge(points),
        "method: " + Funnel.METHOD);
  }

  private static List<String> publication() {
    return List.of(
        "answers per building: 40, 9, 12, 30, 0",
        "shown: " + Suppression.ofCounts(true, 40, 9, 12, 30, 0),
        "counts 20, 30, 41 in percent: " + Percentages.of(1, 20, 30, 41));
  }

  private static Figure points(Estimate estimate) {
    return ((Figure) estimate).scaled(100);
  }

  private static String signed(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static String range(String format, Interval interval) {
    return signed(format, interval.lower()) + " to " + signed(format, interval.upper());
  }

  static List<String> pages() {
    return EXAMPLES.keySet().stream().sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void thePageShowsWhatTheCodeComputes(String page) throws IOException {
    var example = "```text\n" + String.join("\n", EXAMPLES.get(page).get()) + "\n```";

    assertThat(Files.readString(PAGES.resolve(page + ".md"))).contains(example);
    assertThat(Files.readString(PAGES.resolve(page + ".zh-CN.md"))).contains(example);
  }

  @Test
  void everyPageHasAnExampleAndBothLanguages() throws IOException {
    try (var files = Files.list(PAGES)) {
      var names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.startsWith("README"))
              .toList();

      assertThat(names)
          .containsExactlyInAnyOrderElementsOf(
              pages().stream()
                  .flatMap(page -> List.of(page + ".md", page + ".zh-CN.md").stream())
                  .toList());
    }
  }

  /** The example of the library's own page is a class here, so it compiles, and this is run. */
  @Test
  void theExampleOfTheLibraryIsTheOneOnItsPage() throws IOException {
    var page = Files.readString(PAGES.resolve("..").resolve("statistics.md"));
    var source =
        Files.readString(
            Path.of("..", "statistics", "src/test/java/org/lintel/statistics/method")
                .resolve("LibraryExample.java"));
    var body =
        source
            .substring(
                source.indexOf("    // An estimate"), source.indexOf("    return List.of(headline"))
            .stripTrailing()
            .indent(-4);

    assertThat(page).contains(body);
    assertThat(page).contains(String.join("\n", LibraryExample.run()));
  }
}
