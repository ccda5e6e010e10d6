package org.lintel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class BenchTests {

  private static final Pattern HELP = Pattern.compile("(?m)^\\./lintel bench .*\\[([a-z |]+)]\\.");

  @Test
  void theHelpOfTheLauncherNamesEachInBothLanguages() throws IOException {
    String launcher = Files.readString(Path.of("../lintel"));

    List<List<String>> named =
        HELP.matcher(launcher)
            .results()
            .map(found -> List.of(found.group(1).split(" \\| ", -1)))
            .toList();

    assertThat(named).hasSize(2).allSatisfy(names -> assertThat(names).isEqualTo(Bench.names()));
  }

  @Test
  void eachSaysTheLengthsThatItPlays() {
    assertThat(words(new DayBenchmark())).isEqualTo("short: warm-up 60 s, 3 rounds of 60 s");
    assertThat(words(new ClocksBenchmark())).isEqualTo("short: warm-up 12 s, 5 rounds of 12 s");
    assertThat(words(new CasesBenchmark())).isEqualTo("short: warm-up 20 s, 5 rounds of 40 visits");
    assertThat(words(new StartBenchmark())).isEqualTo("short: 5 rounds");
  }

  @Test
  void aQuickRunStaysOneWhateverItPlays() {
    assertThat(new DayBenchmark().lengths(Lengths.QUICK).isWorthKeeping()).isFalse();
    assertThat(new DayBenchmark().lengths(Lengths.SHORT).isWorthKeeping()).isTrue();
    assertThat(new StatisticsBenchmark().lengths(Lengths.FULL).isFull()).isTrue();
    assertThat(new StatisticsBenchmark().lengths(Lengths.SHORT).isFull()).isFalse();
  }

  private static String words(Benchmark benchmark) {
    return benchmark.lengths(Lengths.SHORT).words();
  }
}
