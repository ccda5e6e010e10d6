package org.lintel.casework.web;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The two ways in which an answer is written; the end of the address says which. */
enum Open311Format {
  XML("text/xml; charset=utf-8") {
    @Override
    byte[] write(Open311Node root) {
      var text = new StringWriter();
      try {
        XMLStreamWriter writer = FACTORY.createXMLStreamWriter(text);
        writer.writeStartDocument("utf-8", "1.0");
        element(writer, root);
        writer.writeEndDocument();
        writer.close();
      } catch (XMLStreamException e) {
        throw new IllegalStateException(e);
      }
      return text.toString().getBytes(StandardCharsets.UTF_8);
    }
  },
  JSON("application/json; charset=utf-8") {
    @Override
    byte[] write(Open311Node root) {
      // These two stand in texts only; a browser that guesses must not find a page in them.
      String text =
          MAPPER.writeValueAsString(value(root)).replace("<", "\\u003c").replace(">", "\\u003e");
      return text.getBytes(StandardCharsets.UTF_8);
    }
  };

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final String type;

  Open311Format(String type) {
    this.type = type;
  }

  abstract byte[] write(Open311Node root);

  String type() {
    return type;
  }

  /** XML, which the specification requires, unless the address ends otherwise. */
  static Open311Format of(@Nullable String path) {
    return path != null && path.endsWith(".json") ? JSON : XML;
  }

  private static void element(XMLStreamWriter writer, Open311Node node) throws XMLStreamException {
    writer.writeStartElement(node.name());
    switch (node) {
      case Open311Node.Words(_, String words) -> writer.writeCharacters(allowed(words));
      case Open311Node.Figure(_, Number figure) -> writer.writeCharacters(figure.toString());
      case Open311Node.Flag(_, boolean flag) -> writer.writeCharacters(String.valueOf(flag));
      case Open311Node.Whole whole -> {
        for (Open311Node part : whole.parts()) {
          element(writer, part);
        }
      }
      case Open311Node.Many many -> {
        for (Open311Node item : many.items()) {
          element(writer, item);
        }
      }
    }
    writer.writeEndElement();
  }

  /** XML 1.0 has no way to write some characters, which people never type. */
  private static String allowed(String words) {
    return words
        .codePoints()
        .filter(point ->
            point == '\t'
                || point == '\n'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static JsonNode value(Open311Node node) {
    return switch (node) {
      case Open311Node.Words(_, String words) ->
          words.isEmpty() ? NODES.nullNode() : NODES.stringNode(words);
      case Open311Node.Figure(_, Number figure) -> MAPPER.valueToTree(figure);
      case Open311Node.Flag(_, boolean flag) -> NODES.booleanNode(flag);
      case Open311Node.Whole whole -> {
        var object = NODES.objectNode();
        whole.parts().forEach(part -> object.set(part.name(), value(part)));
        yield object;
      }
      case Open311Node.Many many -> {
        var array = NODES.arrayNode();
        many.items().forEach(item -> array.add(value(item)));
        yield array;
      }
    };
  }
}
