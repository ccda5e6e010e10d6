package org.lintel.analysis.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lintel.platform.sheet.CsvBlock;
import org.lintel.platform.sheet.SummaryRows;

/**
 * Cells of one column in a block: a code for each row, 0 where it is blank. Bytes that were met
 * before are looked up; a text is made of them the first time only.
 */
final class BlockColumn {

  /** More different cells are not kept apart in a block. */
  static final int MOST = 60_000;

  static final int UNKNOWN = Character.MAX_VALUE;

  private static final int ONE_BYTE = 1 << Byte.SIZE;

  private final CsvBlock block;
  private final byte[] bytes;
  private final Keeping keeping;
  private final char[] ofOneByte = new char[ONE_BYTE];
  private final Map<String, Integer> known = new HashMap<>();
  private final List<String> texts = new ArrayList<>();
  private final SeenBytes seen;
  private char[] codes;
  private int[] counts = new int[0];
  private int[] firsts = new int[0];

  /** What is kept of the cells. */
  enum Keeping {
    TEXTS,
    /** Moments as their days. */
    DAYS,
    /** Only which are blank. */
    NOTHING
  }

  /** Has room for some rows. */
  BlockColumn(CsvBlock block, Keeping keeping, int room) {
    this.block = block;
    this.bytes = block.bytes();
    this.keeping = keeping;
    this.codes = new char[room];
    this.seen = new SeenBytes(bytes);
    Arrays.fill(ofOneByte, (char) UNKNOWN);
  }

  /** The code of a cell. */
  int code(int from, int to) {
    int length = to - from;
    if (length == 1) {
      int code = ofOneByte[bytes[from] & (ONE_BYTE - 1)];
      return code == UNKNOWN ? learnOneByte(from) : code;
    }
    if (length == 0) {
      return 0;
    }
    if (keeping == Keeping.NOTHING) {
      return code(block.text(from, to));
    }
    return looked(from, keeping == Keeping.DAYS ? Days.end(bytes, from, to) : to, to);
  }

  private int learnOneByte(int from) {
    int code = code(block.text(from, from + 1));
    ofOneByte[bytes[from] & (ONE_BYTE - 1)] = (char) code;
    return code;
  }

  /** The code of a text, which may be new. */
  int code(String cell) {
    String text = cell.strip();
    if (text.isEmpty()) {
      return 0;
    }
    if (keeping == Keeping.NOTHING) {
      if (SummaryRows.isSummary(text)) {
        throw new HardBlock();
      }
      return 1;
    }
    Integer code = known.get(text);
    if (code != null) {
      return code;
    }
    if (texts.size() >= MOST) {
      throw new HardBlock();
    }
    texts.add(text);
    known.put(text, texts.size());
    return texts.size();
  }

  /** Looks up what stands before {@code end}, which decides about the cell as a rule. */
  private int looked(int from, int end, int to) {
    int known = seen.find(from, end);
    if (known != SeenBytes.NEVER) {
      return known;
    }
    String text = block.text(from, to);
    if (keeping == Keeping.DAYS) {
      text = Days.of(text.strip());
      if (end < to && text.length() != Days.LENGTH) {
        return code(text);
      }
    }
    int code = code(text);
    seen.remember(from, end, code);
    return code;
  }

  void put(int row, int code) {
    codes[row] = (char) code;
  }

  void makeRoom(int rows) {
    if (rows > codes.length) {
      codes = Arrays.copyOf(codes, Math.max(rows, 2 * codes.length));
    }
  }

  /** Counts the codes of so many rows; texts that stand in other rows only are left out. */
  void countRows(int rows) {
    counts = new int[Math.max(2, texts.size() + 1)];
    // One counter alone would wait for itself where the same cell stands in row after row.
    int[] odd = new int[counts.length];
    for (int row = 0; row + 1 < rows; row += 2) {
      counts[codes[row]]++;
      odd[codes[row + 1]]++;
    }
    if (rows % 2 == 1) {
      counts[codes[rows - 1]]++;
    }
    int used = 0;
    for (int code = 0; code < counts.length; code++) {
      counts[code] += odd[code];
      used += counts[code] > 0 ? 1 : 0;
    }
    findFirsts(used);
  }

  private void findFirsts(int used) {
    firsts = new int[counts.length];
    Arrays.fill(firsts, -1);
    int found = 0;
    for (int row = 0; found < used; row++) {
      if (firsts[codes[row]] < 0) {
        firsts[codes[row]] = row;
        found++;
      }
    }
  }

  /** Codes that rows have, in the order in which they are met, without that of blank cells. */
  int[] met() {
    return IntStream.rangeClosed(1, texts.size())
        .filter(code -> counts[code] > 0)
        .boxed()
        .sorted((one, other) -> Integer.compare(firsts[one], firsts[other]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Code of a row. */
  int at(int row) {
    return codes[row];
  }

  /** The codes; those of later rows mean nothing. */
  char[] codes() {
    return codes;
  }

  /** Texts there are codes for, from 1. */
  int size() {
    return texts.size();
  }

  String text(int code) {
    return texts.get(code - 1);
  }

  /** Whether such a cell says that its row sums up others; cells that are not kept do not. */
  boolean isSummary(int code) {
    return keeping != Keeping.NOTHING && SummaryRows.isSummary(text(code));
  }

  int count(int code) {
    return counts[code];
  }

  /** The first row of the block that has the code. */
  int first(int code) {
    return firsts[code];
  }

  /** The block must be read row by row. */
  static final class HardBlock extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HardBlock() {
      super("to be read row by row", null, false, false);
    }
  }
}
