package org.lintel.analysis.column;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.lintel.platform.sheet.CsvBlock;
import org.lintel.platform.sheet.CsvBlocks;
import org.lintel.platform.sheet.SheetReader;
import org.lintel.platform.sheet.UnusualText;

/**
 * Reads a text in blocks on all processors and puts them together in order, so that the columns
 * become what they would become row by row.
 */
final class ReadingBlocks {

  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private final CsvBlocks text;
  private final List<ColumnBuilder> columns;
  private final int file;
  private final Queue<Future<BlockTable.Read>> waiting = new ArrayDeque<>();
  private boolean isAtEnd;
  private int number;
  private int rows;
  private long bytes;

  /**
   * A text whose headings are behind.
   *
   * @param file its number
   * @param number of the row before the first one
   */
  ReadingBlocks(CsvBlocks text, List<ColumnBuilder> columns, int file, int number) {
    this.text = text;
    this.columns = columns;
    this.file = file;
    this.number = number;
  }

  /**
   * Adds all rows to the columns; returns how many.
   *
   * @param told hears after each block how many bytes were read
   */
  int read(LongConsumer told) {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      for (var read = next(pool); read.isPresent(); read = next(pool)) {
        add(whole(read.get(), pool));
        told.accept(bytes);
      }
      return rows;
    } finally {
      pool.shutdownNow();
    }
  }

  private Optional<BlockTable.Read> next(ExecutorService pool) {
    while (!isAtEnd && waiting.size() <= THREADS) {
      Optional<CsvBlock> block = text.next();
      List<BlockColumn.Keeping> keeping = keeping();
      block.ifPresent(found -> waiting.add(pool.submit(() -> BlockTable.of(found, keeping))));
      isAtEnd = block.isEmpty();
    }
    return waiting.isEmpty() ? Optional.empty() : Optional.of(done(waiting.remove()));
  }

  private List<BlockColumn.Keeping> keeping() {
    return columns.stream().map(ColumnBuilder::keeping).toList();
  }

  private static BlockTable.Read done(Future<BlockTable.Read> read) {
    try {
      return read.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnusualText unusual) {
        throw unusual;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A block that ends within a cell goes on in the next one. */
  private BlockTable.Read whole(BlockTable.Read first, ExecutorService pool) {
    BlockTable.Read read = first;
    while (read instanceof BlockTable.Read.Open(CsvBlock block)) {
      CsvBlock behind =
          next(pool)
              .map(BlockTable.Read::block)
              .orElseThrow(() -> new UnusualText("a quotation mark that stays open"));
      read = BlockTable.of(block.with(behind), keeping());
    }
    return read;
  }

  private void add(BlockTable.Read read) {
    bytes += read.block().length();
    if (read instanceof BlockTable.Read.Table(BlockTable table)) {
      int before = number;
      for (int i = 0; i < columns.size(); i++) {
        columns
            .get(i)
            .add(table.column(i), table.rows(), row -> new Place(file, before + table.number(row)));
      }
      rows += table.rows();
      number += table.all();
    } else {
      rowByRow(read.block());
    }
  }

  private void rowByRow(CsvBlock block) {
    try (SheetReader reader = block.rows(number)) {
      for (var row = reader.next(); row.isPresent(); row = reader.next()) {
        rows += ReadingFiles.add(columns, file, row.get()) ? 1 : 0;
      }
    }
    number += block.countRows();
  }
}
