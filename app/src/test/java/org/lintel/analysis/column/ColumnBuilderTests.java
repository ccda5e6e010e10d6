package org.lintel.analysis.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnBuilderTests {

  private final ColumnBuilder builder = new ColumnBuilder(0, "column");

  @Test
  void everyRowKeepsItsCellBeyondOneByte() {
    add(200_000, i -> "value " + i % 700);

    Column column = builder.column();

    assertThat(column.entries()).hasSize(700);
    assertThat(IntStream.range(0, 200_000))
        .allMatch(row -> column.entry(column.code(row)).text().equals("value " + row % 700));
    assertThat(column.entries().getFirst().count()).isEqualTo(286);
    assertThat(column.entry(column.code(699)).first().row()).isEqualTo(700);
  }

  @Test
  void momentsAreKeptByTheirDays() {
    var start = LocalDateTime.of(2026, 1, 1, 0, 0);
    add(100_000, i -> start.plusMinutes(i).toString().replace('T', ' '));

    Column column = builder.column();

    assertThat(column.isFree()).isFalse();
    assertThat(column.entries()).hasSize(70);
    assertThat(column.entry(column.code(0)).text()).isEqualTo("2026-01-01");
    assertThat(column.entry(column.code(99_999)).text()).isEqualTo("2026-03-11");
    assertThat(column.entries().stream().mapToLong(Entry::count).sum()).isEqualTo(100_000);
  }

  @Test
  void commentsAreLetGo() {
    add(50_000, i -> "comment " + i);

    assertThat(builder.column().isFree()).isTrue();
    assertThat(builder.column().entries()).isEmpty();
    assertThat(builder.column().code(49_999)).isZero();
  }

  @Test
  void rowsOfAFileWithoutTheColumnAreEmpty() {
    builder.pad(3);
    add(2, i -> "7");
    builder.pad(6);

    Column column = builder.column();

    assertThat(column.empty()).isEqualTo(4);
    assertThat(IntStream.range(0, 6).map(column::code)).containsExactly(0, 0, 0, 1, 1, 0);
  }

  private interface Cell {
    String of(int i);
  }

  private void add(int rows, Cell cell) {
    for (int i = 0; i < rows; i++) {
      builder.add(cell.of(i), new Place(0, i + 1));
    }
  }
}
