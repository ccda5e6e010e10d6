package org.lintel.survey.mail;

import java.util.List;
import java.util.stream.Collectors;

/** A mail line by line; the same for text and HTML. */
public record MailBody(List<Line> lines) {

  public MailBody {
    lines = List.copyOf(lines);
  }

  /** One line; without parts it stands between paragraphs. */
  public record Line(List<Part> parts) {

    public Line {
      parts = List.copyOf(parts);
    }

    static Line of(String words) {
      return new Line(words.isEmpty() ? List.of() : List.of(new Part(words, false)));
    }

    public boolean isEmpty() {
      return parts.isEmpty();
    }
  }

  /** Words, or an address that can be opened. */
  public record Part(String words, boolean isAddress) {}

  /** Plain text. */
  public String text() {
    return lines.stream()
        .map(line -> line.parts().stream().map(Part::words).collect(Collectors.joining()))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
