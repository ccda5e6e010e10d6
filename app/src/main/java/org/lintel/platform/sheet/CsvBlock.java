package org.lintel.platform.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Some lines of a text as bytes. Cells are found without making texts of them, exactly as {@link
 * SheetReader} finds them; who takes them looks up cells that he has seen before by their bytes.
 */
public final class CsvBlock {

  /** Bytes behind the block, so that eight may be read at any place. */
  public static final int MARGIN = Long.BYTES;

  private static final int OPEN = -1;

  private final byte[] bytes;
  private final int end;
  private final CsvFormat format;
  private final SheetLimits limits;

  /** Bytes up to {@code end} and a margin behind, where a line end is put. */
  CsvBlock(byte[] bytes, int end, CsvFormat format, SheetLimits limits) {
    this.bytes = bytes;
    this.end = end;
    this.format = format;
    this.limits = limits;
    bytes[end] = '\n';
  }

  /** Takes cells and rows in the order of the text. */
  public interface Taker {

    /** A cell as it stands in the bytes of the block, without quotation marks around it. */
    void cell(int column, int from, int to);

    /** A cell that is put together of several pieces of the block. */
    void cell(int column, String text);

    /** The end of a row of so many cells; blank rows are rows too. */
    void row(int cells);
  }

  /** The bytes, with a margin behind; they must not be changed. */
  public byte[] bytes() {
    return bytes;
  }

  public int length() {
    return end;
  }

  /**
   * Finds all cells; false when the block ends within a quoted cell, so that its end is none of a
   * row.
   *
   * @throws UnusualText when there are more columns than the limit
   */
  public boolean scan(Taker taker) {
    int place = 0;
    while (place != OPEN && place < end) {
      place = row(place, taker);
    }
    return place != OPEN;
  }

  /** About how many rows there are, judged by the first line. */
  public int rowsAbout() {
    int first = 0;
    while (first < end && bytes[first] != '\n') {
      first++;
    }
    return end / (first + 1);
  }

  /** Bytes of the first rows, blank ones among them. */
  int lengthOf(int rows) {
    int place = 0;
    for (int row = 0; row < rows; row++) {
      place = row(place, new Nobody());
      if (place == OPEN) {
        throw new UnusualText("a heading that does not end");
      }
    }
    return place;
  }

  /** Rows, blank ones among them. */
  public int countRows() {
    var counting = new Nobody();
    scan(counting);
    return counting.rows;
  }

  private static final class Nobody implements Taker {

    private int rows;

    @Override
    public void cell(int column, int from, int to) {}

    @Override
    public void cell(int column, String text) {}

    @Override
    public void row(int cells) {
      rows++;
    }
  }

  private int row(int from, Taker taker) {
    byte[] text = bytes;
    byte separator = format.separator();
    int place = from;
    int most = limits.columns();
    for (int column = 0; column < most; column++) {
      int begin = place;
      byte next = text[place];
      if (next == '"') {
        place = quoted(place, column, taker);
        if (place == OPEN) {
          return OPEN;
        }
      } else {
        while (next != separator && next != '\n' && next != '\r') {
          next = text[++place];
        }
        taker.cell(column, begin, place);
      }
      byte stop = text[place++];
      if (stop != separator) {
        taker.row(column + 1);
        return stop == '\r' && text[place] == '\n' ? place + 1 : place;
      }
    }
    throw new UnusualText("too many columns");
  }

  /** The first separator or line end. */
  private int stop(int from) {
    byte separator = format.separator();
    int to = from;
    while (bytes[to] != separator && bytes[to] != '\n' && bytes[to] != '\r') {
      to++;
    }
    return to;
  }

  private int quoted(int from, int column, Taker taker) {
    int to = quote(from + 1);
    if (to == OPEN) {
      return OPEN;
    }
    if (stop(to + 1) == to + 1) {
      taker.cell(column, from + 1, to);
      return to + 1;
    }
    return pieces(from, column, taker);
  }

  private int quote(int from) {
    int to = from;
    while (to < end && bytes[to] != '"') {
      to++;
    }
    return to < end ? to : OPEN;
  }

  /** A doubled quotation mark stands for itself; what follows the closing one belongs to it too. */
  private int pieces(int from, int column, Taker taker) {
    var text = new ByteArrayOutputStream();
    int place = from + 1;
    int to = quote(place);
    while (to != OPEN && bytes[to + 1] == '"') {
      text.write(bytes, place, to + 1 - place);
      place = to + 2;
      to = quote(place);
    }
    if (to == OPEN) {
      return OPEN;
    }
    text.write(bytes, place, to - place);
    int stop = stop(to + 1);
    text.write(bytes, to + 1, stop - to - 1);
    byte[] all = text.toByteArray();
    taker.cell(column, text(all, 0, all.length));
    return stop;
  }

  /**
   * What a cell says.
   *
   * @throws UnusualText when it is too long, or its bytes are not of the encoding
   */
  public String text(int from, int to) {
    return text(bytes, from, to);
  }

  private String text(byte[] source, int from, int to) {
    if (to - from > limits.characters()) {
      throw new UnusualText("a long cell");
    }
    boolean isPlain = true;
    for (int i = from; i < to; i++) {
      isPlain &= source[i] > 0;
    }
    return FormulaGuard.unescaped(
        isPlain
            ? new String(source, from, to - from, StandardCharsets.US_ASCII)
            : decoded(ByteBuffer.wrap(source, from, to - from)));
  }

  private String decoded(ByteBuffer cell) {
    var decoder =
        format
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      String text = decoder.decode(cell).toString();
      if (text.indexOf(0) >= 0) {
        throw new UnusualText("the character 0");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new UnusualText("bytes of another encoding");
    }
  }

  /** This block and the one behind it as one. */
  public CsvBlock with(CsvBlock next) {
    if (end > CsvBlocks.LONGEST) {
      throw new UnusualText("a quotation mark that stays open");
    }
    byte[] both = Arrays.copyOf(bytes, end + next.end + MARGIN);
    System.arraycopy(next.bytes, 0, both, end, next.end);
    return new CsvBlock(both, end + next.end, format, limits);
  }

  /** The same rows one by one; {@code row} is the number of the one before them. */
  public SheetReader rows(int row) {
    return CsvReader.over(new ByteArrayInputStream(bytes, 0, end), format, limits, row);
  }
}
