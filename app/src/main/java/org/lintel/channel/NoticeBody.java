package org.lintel.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a notice line by line; the same for text and HTML. */
public record NoticeBody(List<Line> lines) {

  private static final Pattern ADDRESS =
      Pattern.compile("https?://[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]+");

  public NoticeBody {
    lines = List.copyOf(lines);
  }

  /** One line; without parts it stands between paragraphs. */
  public record Line(List<Part> parts) {

    public Line {
      parts = List.copyOf(parts);
    }

    public boolean isEmpty() {
      return parts.isEmpty();
    }
  }

  /** Words, or an address that can be opened. */
  public record Part(String words, boolean isAddress) {}

  /** Reads where addresses begin and end. */
  static NoticeBody of(String text) {
    return new NoticeBody(text.lines().map(NoticeBody::line).toList());
  }

  private static Line line(String words) {
    var parts = new ArrayList<Part>();
    Matcher found = ADDRESS.matcher(words);
    int from = 0;
    while (found.find()) {
      add(parts, words.substring(from, found.start()));
      parts.add(new Part(found.group(), true));
      from = found.end();
    }
    add(parts, words.substring(from));
    return new Line(parts);
  }

  private static void add(List<Part> parts, String words) {
    if (!words.isEmpty()) {
      parts.add(new Part(words, false));
    }
  }

  /** Plain text. */
  public String text() {
    return lines.stream()
        .map(line -> line.parts().stream().map(Part::words).collect(Collectors.joining()))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
