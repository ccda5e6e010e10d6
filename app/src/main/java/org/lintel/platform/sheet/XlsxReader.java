package org.lintel.platform.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a visible sheet of a workbook, by default the first. Formulas count with the value stored
 * beside them.
 */
final class XlsxReader implements SheetReader {

  private static final int MOST_ROWS = 1_048_576;
  private static final int MOST_COLUMNS = 16_384;

  private final XlsxPackage parts;
  private final XlsxBook book;
  private final XMLStreamReader xml;
  private final SheetLimits limits;
  private final StringBuilder content = new StringBuilder();
  private int row;
  private int kept;

  private XlsxReader(XlsxPackage parts, XlsxBook book, XMLStreamReader xml, SheetLimits limits) {
    this.parts = parts;
    this.book = book;
    this.xml = xml;
    this.limits = limits;
  }

  static XlsxReader open(Path file, SheetLimits limits) throws IOException {
    return open(file, limits, 0).orElseThrow(() -> new SheetRefused(SheetProblem.DAMAGED));
  }

  /** Empty when the workbook has fewer visible sheets. */
  static Optional<XlsxReader> open(Path file, SheetLimits limits, int place) throws IOException {
    XlsxPackage parts = XlsxPackage.open(file);
    try {
      XlsxBook book = XlsxBook.of(parts);
      if (place >= book.sheetParts().size()) {
        parts.close();
        return Optional.empty();
      }
      XMLStreamReader sheet = parts.sheet(book.sheetParts().get(place));
      return Optional.of(new XlsxReader(parts, book, sheet, limits));
    } catch (XMLStreamException | ZipException | EOFException e) {
      parts.close();
      throw new SheetRefused(SheetProblem.DAMAGED);
    } catch (RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  @Override
  public Optional<SheetRow> next() {
    try {
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("row")) {
          List<String> cells = Cells.trimmed(cells());
          if (!cells.isEmpty()) {
            kept++;
            Cells.check(row, kept, cells, limits);
            return Optional.of(new SheetRow(row, cells));
          }
        }
      }
      return Optional.empty();
    } catch (XMLStreamException e) {
      throw new SheetRefused(SheetProblem.DAMAGED);
    }
  }

  private List<String> cells() throws XMLStreamException {
    int number = XmlParts.number(xml, "r", row + 1);
    if (number <= row || number > MOST_ROWS) {
      throw new SheetRefused(SheetProblem.DAMAGED);
    }
    row = number;
    var cells = new ArrayList<String>();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
        place(cells, column(XmlParts.attribute(xml, "r"), cells.size()));
      } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("row")) {
        return cells;
      }
    }
    return cells;
  }

  private void place(List<String> cells, int column) throws XMLStreamException {
    String value = cell(column);
    if (value.isEmpty() || column < cells.size()) {
      return;
    }
    while (cells.size() < column) {
      cells.add("");
    }
    cells.add(value);
  }

  private String cell(int column) throws XMLStreamException {
    String type = XmlParts.attribute(xml, "t");
    int style = XmlParts.number(xml, "s", -1);
    content.setLength(0);
    if (type.equals("inlineStr")) {
      XmlParts.appendText(xml, "c", content);
    } else {
      readValue();
    }
    String value = value(type, style);
    if (value.length() > limits.characters()) {
      throw new SheetRefused(SheetProblem.CELL_TOO_LONG, row, column + 1, limits.characters());
    }
    return value;
  }

  private String value(String type, int style) {
    String raw = content.toString();
    if (raw.isEmpty()) {
      return "";
    }
    return switch (type) {
      case "s" -> book.text(XmlParts.wholeNumber(raw));
      case "inlineStr", "str" -> XmlParts.unescaped(raw);
      case "b" -> raw.strip().equals("1") ? "TRUE" : "FALSE";
      case "e", "d" -> raw;
      default -> book.number(raw, style);
    };
  }

  /** Content of {@code v} within the cell that stands open; a formula beside it is passed over. */
  private void readValue() throws XMLStreamException {
    boolean isValue = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        isValue = xml.getLocalName().equals("v");
      } else if (event == XMLStreamReader.END_ELEMENT) {
        isValue = false;
        if (xml.getLocalName().equals("c")) {
          return;
        }
      } else if (isValue && XmlParts.isCharacters(event)) {
        content.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      }
    }
  }

  /** Column counted from 0 of an address such as AB12; cells without one follow each other. */
  private static int column(String address, int otherwise) {
    int column = 0;
    for (int i = 0; i < address.length(); i++) {
      char character = address.charAt(i);
      if (character < 'A' || character > 'Z') {
        break;
      }
      column = column * 26 + character - 'A' + 1;
      if (column > MOST_COLUMNS) {
        throw new SheetRefused(SheetProblem.DAMAGED);
      }
    }
    return column == 0 ? otherwise : column - 1;
  }

  @Override
  public void close() {
    try {
      parts.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
