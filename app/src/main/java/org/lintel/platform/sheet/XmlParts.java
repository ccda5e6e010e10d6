package org.lintel.platform.sheet;

import java.util.ArrayDeque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What reading any part of a workbook needs. */
final class XmlParts {

  /** Excel writes characters that XML cannot hold as _x000D_. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private XmlParts() {}

  /** Value of an attribute whatever its name space; empty when it is missing. */
  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  static int number(XMLStreamReader xml, String name, int otherwise) {
    String value = attribute(xml, name);
    return value.isEmpty() ? otherwise : wholeNumber(value);
  }

  static int wholeNumber(String value) {
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      throw new SheetRefused(SheetProblem.DAMAGED);
    }
  }

  /**
   * Text of all {@code t} elements up to the end of the element that stands open; readings of
   * Chinese and Japanese characters ({@code rPh}) are left out.
   */
  static void appendText(XMLStreamReader xml, String element, StringBuilder into)
      throws XMLStreamException {
    boolean isText = false;
    int readings = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        isText = xml.getLocalName().equals("t");
        readings += xml.getLocalName().equals("rPh") ? 1 : 0;
      } else if (event == XMLStreamReader.END_ELEMENT) {
        isText = false;
        readings -= xml.getLocalName().equals("rPh") ? 1 : 0;
        if (xml.getLocalName().equals(element)) {
          return;
        }
      } else if (isText && readings == 0 && isCharacters(event)) {
        into.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      }
    }
  }

  static boolean isCharacters(int event) {
    return event == XMLStreamReader.CHARACTERS
        || event == XMLStreamReader.CDATA
        || event == XMLStreamReader.SPACE;
  }

  static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return ESCAPED
        .matcher(text)
        .replaceAll(match ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
  }

  /** A text that only looks escaped gets its first underscore escaped. */
  static String escaped(String text) {
    return text.contains("_x") ? ESCAPED.matcher(text).replaceAll("_x005F_x$1_") : text;
  }

  /** Name of the part that a relationship in a folder points to. */
  static String resolved(String folder, String target) {
    String path = target.startsWith("/") ? target.substring(1) : folder + target;
    var steps = new ArrayDeque<String>();
    for (String step : path.split("/", -1)) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }
}
