package org.lintel.statistics.moments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.statistics.Nps;
import org.lintel.statistics.Seed;

class ByteColumnsTests {

  private static final byte GONE = ByteColumns.MISSING;

  private final RandomGenerator random = Seed.random();

  @ParameterizedTest
  @CsvSource({"1, 0, 0", "3, 1, 0.2", "5, 255, 0", "5, 256, 0.5", "5, 257, 0.05", "7, 3000, 0.3"})
  void columnsGiveWhatTheirRowsGive(int size, int rows, double missing) {
    byte[][] columns = columns(size, rows, missing, 127);
    var expected = byRows(columns, 0, rows);
    assertThat(new ByteColumns(columns).moments().toArray()).isEqualTo(expected.toArray());
  }

  @ParameterizedTest
  @CsvSource({"1, 600, 0", "2, 512, 0.2", "5, 1000, 0.05", "6, 700, 0.5", "11, 3000, 0.3"})
  void smallAnswersGiveWhatTheirRowsGive(int size, int rows, double missing) {
    for (int highest : new int[] {1, 10, 11, 12}) {
      byte[][] columns = columns(size, rows, missing, highest);
      for (byte[] column : columns) {
        for (int r = 0; r < rows; r++) {
          column[r] = column[r] == GONE ? GONE : (byte) Math.abs(column[r]);
        }
      }
      columns[size - 1][rows - 1] = (byte) highest;
      var expected = byRows(columns, 0, rows);
      assertThat(new ByteColumns(columns).moments().toArray()).isEqualTo(expected.toArray());
    }
  }

  @Test
  void theLargestSmallAnswersDoNotOverflow() {
    for (byte highest : new byte[] {11, 12}) {
      byte[][] columns = new byte[3][100_000];
      for (byte[] column : columns) {
        Arrays.fill(column, highest);
      }
      columns[2][7] = -1;
      var found = new ByteColumns(columns).moments();
      assertThat(found.product(0, 1)).isEqualTo(100_000L * highest * highest);
      assertThat(found.product(1, 1)).isEqualTo(100_000L * highest * highest);
      assertThat(found.product(2, 0)).isEqualTo(99_999L * highest * highest - highest);
      assertThat(found.sum(2, 2)).isEqualTo(99_999L * highest - 1);
    }
  }

  @Test
  void anySplitOfTheRowsMergesToTheSame() {
    byte[][] columns = columns(6, 2000, 0.1, 10);
    var all = new ByteColumns(columns);
    assertThat(all.rows()).isEqualTo(2000);
    assertThat(all.size()).isEqualTo(6);
    for (int round = 0; round < 30; round++) {
      int cut = random.nextInt(2001);
      var merged = all.moments(0, cut).merge(all.moments(cut, 2000));
      assertThat(merged.toArray()).isEqualTo(all.moments().toArray());
    }
  }

  @Test
  void theLargestValuesDoNotOverflow() {
    byte[][] columns = new byte[2][100_000];
    Arrays.fill(columns[0], (byte) -127);
    Arrays.fill(columns[1], (byte) 127);
    var found = new ByteColumns(columns).moments();
    assertThat(found.product(0, 1)).isEqualTo(-127L * 127 * 100_000);
    assertThat(found.product(0, 0)).isEqualTo(127L * 127 * 100_000);
    assertThat(found.sum(0, 1)).isEqualTo(-12_700_000);
  }

  @Test
  void columnsThatDoNotFitAreRefused() {
    assertThatThrownBy(ByteColumns::new).hasMessageContaining("no columns");
    assertThatThrownBy(() -> new ByteColumns(new byte[2], new byte[3]))
        .hasMessageContaining("3 values stands beside one of 2");
    var two = new ByteColumns(new byte[2], new byte[2]);
    assertThat(two.moments(1, 2).n(0, 1)).isEqualTo(1);
    assertThat(two.moments(2, 2).n(0, 1)).isZero();
    assertThatThrownBy(() -> two.moments(-1, 2)).hasMessageContaining("-1 to 2");
    assertThatThrownBy(() -> two.moments(0, 3)).hasMessageContaining("0 to 3");
    assertThatThrownBy(() -> two.moments(2, 1)).hasMessageContaining("2 to 1");
    assertThatThrownBy(() -> IntegerMoments.of(2, 1, 2, 3)).hasMessageContaining("3 sums");
  }

  @Test
  void everyGroupAndPeriodHasItsCounts() {
    int rows = 20_000;
    char[] group = new char[rows];
    byte[] period = new byte[rows];
    byte[] answer = new byte[rows];
    long[][] expected = new long[7 * 4][3];
    for (int r = 0; r < rows; r++) {
      group[r] = (char) random.nextInt(7);
      period[r] = (byte) random.nextInt(4);
      int value = random.nextInt(12);
      answer[r] = value == 11 ? NpsByGroup.MISSING : (byte) value;
      if (value < 11) {
        expected[group[r] * 4 + period[r]][value <= 6 ? 0 : value <= 8 ? 1 : 2]++;
      }
    }
    int cut = random.nextInt(rows);
    var whole = NpsByGroup.none(7, 4).plus(group, period, answer, 0, rows);
    var merged =
        NpsByGroup.none(7, 4)
            .plus(group, period, answer, cut, rows)
            .merge(NpsByGroup.none(7, 4).plus(group, period, answer, 0, cut));
    for (int g = 0; g < 7; g++) {
      for (int p = 0; p < 4; p++) {
        long[] counts = expected[g * 4 + p];
        var nps = new Nps(counts[0], counts[1], counts[2]);
        assertThat(whole.of(g, p)).isEqualTo(nps);
        assertThat(merged.of(g, p)).isEqualTo(nps);
      }
    }
    assertThat(whole.groups()).isEqualTo(7);
    assertThat(whole.periods()).isEqualTo(4);
  }

  @Test
  void moreAnswersThanFitTogetherAreCountedToo() {
    int rows = 5_000_000;
    byte[] answer = new byte[rows];
    Arrays.fill(answer, (byte) 9);
    var found = NpsByGroup.none(1, 1).plus(new char[rows], new byte[rows], answer, 0, rows);
    assertThat(found.of(0, 0)).isEqualTo(new Nps(0, 0, rows));
  }

  @ParameterizedTest
  @ValueSource(ints = {255, 256, 400, 511, 512, 600})
  void partsThatFillACellTogetherAreCountedToo(int rows) {
    byte[] answer = new byte[rows];
    Arrays.fill(answer, (byte) 9);
    answer[0] = 0;
    var part = NpsByGroup.none(2, 1).plus(new char[rows], new byte[rows], answer, 0, rows);
    var all = part.merge(part).merge(part);
    assertThat(all.of(0, 0)).isEqualTo(new Nps(3, 0, 3L * (rows - 1)));
    assertThat(all.merge(all).of(0, 0)).isEqualTo(new Nps(6, 0, 6L * (rows - 1)));
    assertThat(all.of(1, 0)).isEqualTo(new Nps(0, 0, 0));
    assertThat(part.of(0, 0)).isEqualTo(new Nps(1, 0, rows - 1));
  }

  @Test
  void wrongAnswersAndTablesAreRefused() {
    var table = NpsByGroup.none(2, 3);
    assertThat(table.of(1, 2)).isEqualTo(new Nps(0, 0, 0));
    assertThat(table.merge(NpsByGroup.none(2, 3)).of(0, 0)).isEqualTo(new Nps(0, 0, 0));
    assertThat(one(one(table, 1, 2, 10), 1, 2, 8).of(1, 2)).isEqualTo(new Nps(0, 1, 1));
    assertThatThrownBy(() -> one(table, 0, 0, 11)).hasMessageContaining("outside 0 to 10");
    assertThatThrownBy(() -> one(table, 0, 0, -1)).hasMessageContaining("outside 0 to 10");
    assertThatThrownBy(() -> one(table, 0, 3, 5)).hasMessageContaining("outside 0 to 2");
    assertThatThrownBy(() -> one(table, 1, -1, 5)).hasMessageContaining("outside 0 to 2");
    assertThatThrownBy(() -> one(table, 2, 0, 5)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(one(table, 1, 2, 10).of(1, 2)).isEqualTo(new Nps(0, 0, 1));
    assertThat(one(table, 1, 2, 0).of(1, 2)).isEqualTo(new Nps(1, 0, 0));
    assertThatThrownBy(() -> table.plus(new char[1], new byte[2], new byte[1], 0, 1))
        .hasMessageContaining("2 periods");
    assertThatThrownBy(() -> table.plus(new char[1], new byte[1], new byte[2], 0, 1))
        .hasMessageContaining("2 answers");
    assertThatThrownBy(() -> table.plus(new char[1], new byte[1], new byte[1], 0, 2))
        .hasMessageContaining("0 to 2");
    assertThatThrownBy(() -> table.merge(NpsByGroup.none(3, 3))).hasMessageContaining("3 by 3");
    assertThatThrownBy(() -> table.merge(NpsByGroup.none(2, 2))).hasMessageContaining("2 by 2");
    assertThatThrownBy(() -> table.of(2, 0)).hasMessageContaining("No group 2");
    assertThatThrownBy(() -> table.of(0, 3)).hasMessageContaining("period 3");
    assertThatThrownBy(() -> NpsByGroup.none(0, 1)).hasMessageContaining("0 groups");
    assertThatThrownBy(() -> NpsByGroup.none(1, 0)).hasMessageContaining("0 periods");
    assertThatThrownBy(() -> NpsByGroup.none(65_536, 65_536))
        .hasMessageContaining("cannot be made");
  }

  private static NpsByGroup one(NpsByGroup table, int group, int period, int answer) {
    char[] groups = {(char) group};
    return table.plus(groups, new byte[] {(byte) period}, new byte[] {(byte) answer}, 0, 1);
  }

  private static IntegerMoments byRows(byte[][] columns, int from, int to) {
    var collector = IntegerMoments.collect(columns.length);
    for (int r = from; r < to; r++) {
      int row = r;
      collector.add(
          IntStream.range(0, columns.length)
              .map(i -> columns[i][row] == GONE ? IntegerMoments.MISSING : columns[i][row])
              .toArray());
    }
    return collector.moments();
  }

  private byte[][] columns(int size, int rows, double missing, int most) {
    byte[][] columns = new byte[size][rows];
    for (byte[] column : columns) {
      for (int r = 0; r < rows; r++) {
        column[r] = random.nextDouble() < missing ? GONE : (byte) random.nextInt(-most, most + 1);
      }
    }
    return columns;
  }

  /** The second column misses a value in the first 512 rows, the first one in those after. */
  @Test
  void whatWasMissingBeforeIsNotMissingAgain() {
    byte[][] columns = new byte[2][1024];
    columns[1][3] = GONE;
    columns[0][512 + 3] = GONE;
    var found = new ByteColumns(columns).moments();
    assertThat(found.n(0, 0)).isEqualTo(1023);
    assertThat(found.n(1, 1)).isEqualTo(1023);
    assertThat(found.n(0, 1)).isEqualTo(1022);
  }

  @Test
  void noRowsAreCountedAsNone() {
    var found = NpsByGroup.none(1, 1).plus(new char[2], new byte[2], new byte[2], 1, 1);
    assertThat(found.of(0, 0)).isEqualTo(new Nps(0, 0, 0));
    assertThatThrownBy(() -> found.plus(new char[2], new byte[2], new byte[2], 2, 1))
        .hasMessageContaining("2 to 1");
  }
}
