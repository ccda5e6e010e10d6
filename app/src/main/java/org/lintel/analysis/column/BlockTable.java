package org.lintel.analysis.column;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.lintel.platform.sheet.CsvBlock;

/** The rows of a block as columns of codes, with the same rows and cells as row by row. */
final class BlockTable implements CsvBlock.Taker {

  /** Room for so many more rows than the first line lets expect. */
  private static final int SPARE = 1 << 10;

  private final CsvBlock block;
  private final BlockColumn[] columns;
  private int[] numbers;
  private int rows;
  private int all;
  private int filled;

  private BlockTable(CsvBlock block, List<BlockColumn.Keeping> keeping) {
    this.block = block;
    int room = block.rowsAbout() + block.rowsAbout() / Byte.SIZE + SPARE;
    this.numbers = new int[room];
    this.columns =
        keeping.stream()
            .map(kept -> new BlockColumn(block, kept, room))
            .toArray(BlockColumn[]::new);
  }

  /** A block as it was read. */
  sealed interface Read {

    CsvBlock block();

    /** Its rows as codes. */
    record Table(BlockTable table) implements Read {

      @Override
      public CsvBlock block() {
        return table.block;
      }
    }

    /** It ends within a cell. */
    record Open(CsvBlock block) implements Read {}

    /** It has rows that sum up others, or too many different cells. */
    record Hard(CsvBlock block) implements Read {}
  }

  /**
   * Reads a block.
   *
   * @param keeping what is kept of each column
   */
  static Read of(CsvBlock block, List<BlockColumn.Keeping> keeping) {
    var table = new BlockTable(block, keeping);
    try {
      if (!block.scan(table)) {
        return new Read.Open(block);
      }
      for (BlockColumn column : table.columns) {
        column.countRows(table.rows);
      }
      return table.hasSummary() ? new Read.Hard(block) : new Read.Table(table);
    } catch (BlockColumn.HardBlock e) {
      return new Read.Hard(block);
    }
  }

  @Override
  public void cell(int column, int from, int to) {
    if (column < columns.length) {
      int code = columns[column].code(from, to);
      columns[column].put(rows, code);
      filled |= code;
    } else if (from < to) {
      beyond(block.text(from, to));
    }
  }

  @Override
  public void cell(int column, String text) {
    if (column < columns.length) {
      int code = columns[column].code(text);
      columns[column].put(rows, code);
      filled |= code;
    } else {
      beyond(text);
    }
  }

  /** A cell beyond the headings is not kept, but makes a row. */
  private void beyond(String text) {
    if (!text.isBlank()) {
      if (filled == 0) {
        throw new BlockColumn.HardBlock();
      }
      filled = 1;
    }
  }

  @Override
  public void row(int cells) {
    all++;
    if (filled == 0) {
      return;
    }
    filled = 0;
    for (int column = cells; column < columns.length; column++) {
      columns[column].put(rows, 0);
    }
    numbers[rows++] = all;
    if (rows == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * rows);
      for (BlockColumn column : columns) {
        column.makeRoom(2 * rows);
      }
    }
  }

  /** Whether the first cell of a row says that it sums up others. */
  private boolean hasSummary() {
    var seen = new BitSet[columns.length];
    Arrays.setAll(seen, _ -> new BitSet());
    for (int row = 0; row < rows; row++) {
      int column = 0;
      while (columns[column].at(row) == 0) {
        column++;
      }
      int code = columns[column].at(row);
      if (!seen[column].get(code)) {
        seen[column].set(code);
        if (columns[column].isSummary(code)) {
          return true;
        }
      }
    }
    return false;
  }

  BlockColumn column(int column) {
    return columns[column];
  }

  /** Rows that hold something. */
  int rows() {
    return rows;
  }

  /** All rows, blank ones among them. */
  int all() {
    return all;
  }

  /** Number of a row among all of the block, from 1. */
  int number(int row) {
    return numbers[row];
  }
}
