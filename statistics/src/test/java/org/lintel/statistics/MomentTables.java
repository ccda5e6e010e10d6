package org.lintel.statistics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.lintel.statistics.moments.Covariances;

/** Means and covariances of data sets whose rows are not kept here. */
public record MomentTables(Covariances covariances, List<String> names) {

  /** The table of the file {@code moments-NAME.tsv}. */
  public static MomentTables of(String name) {
    var names = new ArrayList<String>();
    var means = new ArrayList<Double>();
    var rows = new ArrayList<double[]>();
    long n = 0;
    for (String line : lines("moments-%s.tsv".formatted(name))) {
      String[] parts = line.split("\t", -1);
      if (parts.length == 2) {
        n = Long.parseLong(parts[1]);
      } else {
        names.add(parts[0]);
        means.add(Double.valueOf(parts[1]));
        rows.add(Arrays.stream(parts[2].split(" ", -1)).mapToDouble(Double::parseDouble).toArray());
      }
    }
    double[][] matrix = new double[rows.size()][rows.size()];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j <= i; j++) {
        matrix[i][j] = rows.get(i)[j];
        matrix[j][i] = matrix[i][j];
      }
    }
    double[] all = means.stream().mapToDouble(Double::doubleValue).toArray();
    return new MomentTables(new Covariances(n, all, matrix), names);
  }

  /** The same as if they came from {@code n} rows. */
  public MomentTables from(long n) {
    double[] means = new double[names.size()];
    Arrays.setAll(means, covariances::mean);
    return new MomentTables(new Covariances(n, means, covariances.matrix()), names);
  }

  /** Index of a variable. */
  public int at(String name) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("no variable " + name);
    }
    return index;
  }

  /** Indices of several variables. */
  public int[] at(String... wanted) {
    return Arrays.stream(wanted).mapToInt(this::at).toArray();
  }

  /** Indices of all variables whose name begins so. */
  public int[] family(String beginning) {
    return names.stream().filter(name -> name.startsWith(beginning)).mapToInt(this::at).toArray();
  }

  private static List<String> lines(String file) {
    var in = Objects.requireNonNull(MomentTables.class.getResourceAsStream(file), file);
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
