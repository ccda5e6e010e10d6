package org.lintel.platform.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the cells of a workbook refer to: shared texts, formats of numbers, its sheets. */
final class XlsxBook {

  private static final String USUAL_PART = "xl/workbook.xml";

  private final List<String> texts = new ArrayList<>();
  private final List<XlsxNumber.Format> styles = new ArrayList<>();
  private final List<String> sheetParts = new ArrayList<>();
  private boolean isFrom1904;

  static XlsxBook of(XlsxPackage parts) throws IOException, XMLStreamException {
    var book = new XlsxBook();
    String part = parts.relations("").getOrDefault("officeDocument", USUAL_PART);
    var relations = parts.relations(part);
    book.readSheets(parts, part, relations);
    String folder = part.substring(0, part.lastIndexOf('/') + 1);
    book.readTexts(parts, folder + "sharedStrings.xml");
    book.readStyles(parts, folder + "styles.xml");
    return book;
  }

  /** The visible sheets, at least one. */
  List<String> sheetParts() {
    return List.copyOf(sheetParts);
  }

  String text(int index) {
    if (index < 0 || index >= texts.size()) {
      throw new SheetRefused(SheetProblem.DAMAGED);
    }
    return texts.get(index);
  }

  String number(String raw, int style) {
    boolean isKnown = style >= 0 && style < styles.size();
    return XlsxNumber.shown(
        raw, isKnown ? styles.get(style) : XlsxNumber.Format.NUMBER, isFrom1904);
  }

  private void readSheets(XlsxPackage parts, String part, Map<String, String> relations)
      throws IOException, XMLStreamException {
    XMLStreamReader xml =
        parts.table(part).orElseThrow(() -> new SheetRefused(SheetProblem.DAMAGED));
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("workbookPr")) {
        String value = XmlParts.attribute(xml, "date1904");
        isFrom1904 = value.equals("1") || value.equals("true");
      } else if (xml.getLocalName().equals("sheet")) {
        String state = XmlParts.attribute(xml, "state");
        String sheet = relations.getOrDefault(XmlParts.attribute(xml, "id"), "");
        if ((state.isEmpty() || state.equals("visible")) && !sheet.isEmpty()) {
          sheetParts.add(sheet);
        }
      }
    }
    if (sheetParts.isEmpty()) {
      throw new SheetRefused(SheetProblem.DAMAGED);
    }
  }

  private void readTexts(XlsxPackage parts, String part) throws IOException, XMLStreamException {
    var found = parts.table(part);
    if (found.isEmpty()) {
      return;
    }
    XMLStreamReader xml = found.get();
    var text = new StringBuilder();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("si")) {
        text.setLength(0);
        XmlParts.appendText(xml, "si", text);
        texts.add(XmlParts.unescaped(text.toString()));
      }
    }
  }

  private void readStyles(XlsxPackage parts, String part) throws IOException, XMLStreamException {
    var found = parts.table(part);
    if (found.isEmpty()) {
      return;
    }
    XMLStreamReader xml = found.get();
    var codes = new HashMap<Integer, String>();
    boolean isCellStyle = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "numFmt" ->
              codes.put(XmlParts.number(xml, "numFmtId", 0), XmlParts.attribute(xml, "formatCode"));
          case "cellXfs" -> isCellStyle = true;
          case "xf" -> addStyle(isCellStyle, XmlParts.number(xml, "numFmtId", 0), codes);
          default -> {}
        }
      } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
        isCellStyle = false;
      }
    }
  }

  private void addStyle(boolean isCellStyle, int format, Map<Integer, String> codes) {
    if (isCellStyle) {
      styles.add(XlsxNumber.Format.of(format, codes.getOrDefault(format, "")));
    }
  }
}
