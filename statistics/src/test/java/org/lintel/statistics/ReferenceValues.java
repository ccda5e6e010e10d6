package org.lintel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Expected numbers and published counts from the resource files that name their origin. */
public final class ReferenceValues {

  private static final Map<String, Nps> COUNTS =
      rows("counts.tsv").stream()
          .collect(
              Collectors.toMap(
                  row -> row[0],
                  row ->
                      new Nps(
                          Long.parseLong(row[1]), Long.parseLong(row[2]), Long.parseLong(row[3]))));

  private ReferenceValues() {}

  /** One expected result. */
  public record Expected(String id, List<Double> values, double tolerance) {

    /** Compares number by number. */
    public void assertMatches(double... actual) {
      assertThat(actual).as(id).hasSize(values.size());
      for (var i = 0; i < values.size(); i++) {
        assertThat(actual[i])
            .as("%s, value %d", id, i + 1)
            .isCloseTo(values.get(i), within(tolerance));
      }
    }

    @Override
    public String toString() {
      return id;
    }
  }

  /** The expected results of one file. */
  public static List<Expected> of(String name) {
    return rows("reference-%s.tsv".formatted(name)).stream()
        .map(row -> new Expected(row[0], numbers(row[1]), Double.parseDouble(row[2])))
        .toList();
  }

  /** The published counts of one table. */
  public static Nps counts(String name) {
    return Objects.requireNonNull(COUNTS.get(name), name);
  }

  /** All four house types of the Copenhagen table together. */
  public static Nps housing() {
    return List.of("apartment", "atrium", "terrace", "tower").stream()
        .map(ReferenceValues::counts)
        .reduce(Nps::merge)
        .orElseThrow();
  }

  /** The limits of an interval as an array. */
  public static double[] limits(Interval interval) {
    return new double[] {interval.lower(), interval.upper()};
  }

  private static List<Double> numbers(String text) {
    return Arrays.stream(text.split(" ")).map(Double::valueOf).toList();
  }

  /** The rows of a file, without comments, cut at tabulators. */
  public static List<String[]> rows(String file) {
    return read(
        file,
        text ->
            text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .toList());
  }

  private static <T> T read(String file, Function<String, T> parse) {
    try (InputStream in = ReferenceValues.class.getResourceAsStream(file)) {
      return parse.apply(
          new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
