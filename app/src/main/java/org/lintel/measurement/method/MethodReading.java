package org.lintel.measurement.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lintel.measurement.method.MethodText.Block;
import org.lintel.measurement.method.MethodText.Look;
import org.lintel.measurement.method.MethodText.Span;

/** Reads a method page: headings, paragraphs, bullets, tables and printed blocks of Markdown. */
final class MethodReading {

  private static final Pattern INLINE =
      Pattern.compile(
          "\\*\\*(.+?)\\*\\*|`([^`]+)`|\\[([^\\]]+)\\]\\(([^)]+)\\)|\\*([^*\\s][^*]*)\\*|(?<!\\w)_([A-Z][^_]*)_(?!\\w)");
  private static final Pattern PAGE = Pattern.compile("([A-Za-z-]+?)(\\.zh-CN)?\\.md(#.*)?");
  private static final Pattern RULE = Pattern.compile("\\|[-| :]+\\|?");
  private static final String FENCE = "```";

  /** For readers of the files only: which file is the other language's. */
  private static final String ASIDE = "> ";

  private final List<String> lines;
  private final String between;
  private final List<Block> blocks = new ArrayList<>();
  private String title = "";
  private int at;

  private MethodReading(String markdown, boolean isChinese) {
    this.lines = markdown.lines().toList();
    this.between = isChinese ? "" : " ";
  }

  static MethodText read(String markdown, boolean isChinese) {
    return new MethodReading(markdown, isChinese).text();
  }

  private MethodText text() {
    while (at < lines.size()) {
      String line = lines.get(at);
      if (line.isBlank() || line.startsWith(ASIDE)) {
        at++;
      } else if (line.startsWith("# ")) {
        title = line.substring(2);
        at++;
      } else if (line.startsWith("#")) {
        blocks.add(new Block.Heading(line.replaceFirst("#+ *", "")));
        at++;
      } else if (line.startsWith(FENCE)) {
        blocks.add(printed());
      } else if (line.startsWith("|")) {
        blocks.add(table());
      } else if (line.startsWith("- ")) {
        blocks.add(new Block.Bullets(bullets()));
      } else {
        blocks.add(new Block.Paragraph(spans(paragraph())));
      }
    }
    return new MethodText(title, blocks);
  }

  private Block printed() {
    var words = new ArrayList<String>();
    at++;
    while (at < lines.size() && !lines.get(at).startsWith(FENCE)) {
      words.add(lines.get(at++));
    }
    at++;
    return new Block.Printed(String.join("\n", words));
  }

  private Block table() {
    var rows = new ArrayList<List<List<Span>>>();
    while (at < lines.size() && lines.get(at).startsWith("|")) {
      String line = lines.get(at++);
      if (!RULE.matcher(line).matches()) {
        rows.add(cells(line));
      }
    }
    return new Block.Table(rows.getFirst(), rows.subList(1, rows.size()));
  }

  private static List<List<Span>> cells(String line) {
    String inside = line.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
    return Arrays.stream(inside.split("\\|", -1)).map(cell -> spans(cell.strip())).toList();
  }

  private List<List<Span>> bullets() {
    var items = new ArrayList<String>();
    while (at < lines.size() && !lines.get(at).isBlank()) {
      String line = lines.get(at++);
      if (line.startsWith("- ")) {
        items.add(line.substring(2));
      } else {
        items.set(items.size() - 1, items.getLast() + between + line.strip());
      }
    }
    return items.stream().map(MethodReading::spans).toList();
  }

  private String paragraph() {
    var words = new ArrayList<String>();
    while (at < lines.size() && isWords(lines.get(at))) {
      words.add(lines.get(at++).strip());
    }
    return words.stream().collect(Collectors.joining(between));
  }

  private static boolean isWords(String line) {
    return !line.isBlank()
        && !line.startsWith("#")
        && !line.startsWith("|")
        && !line.startsWith("- ")
        && !line.startsWith(FENCE);
  }

  private static List<Span> spans(String words) {
    var spans = new ArrayList<Span>();
    var matcher = INLINE.matcher(words);
    int from = 0;
    while (matcher.find()) {
      if (matcher.start() > from) {
        spans.add(Span.plain(words.substring(from, matcher.start())));
      }
      if (matcher.group(1) != null) {
        spans.add(new Span(matcher.group(1), Look.BOLD, ""));
      } else if (matcher.group(2) != null) {
        spans.add(new Span(matcher.group(2), Look.CODE, ""));
      } else if (matcher.group(5) != null) {
        spans.add(new Span(matcher.group(5), Look.STRESSED, ""));
      } else if (matcher.group(6) != null) {
        spans.add(new Span(matcher.group(6), Look.WORK, ""));
      } else {
        spans.add(link(matcher.group(3), matcher.group(4)));
      }
      from = matcher.end();
    }
    if (from < words.length()) {
      spans.add(Span.plain(words.substring(from)));
    }
    return spans;
  }

  /** Only other method pages are linked; what lies elsewhere in docs is not in the product. */
  private static Span link(String words, String target) {
    var page = PAGE.matcher(target);
    if (!page.matches()) {
      return Span.plain(words);
    }
    String name = page.group(1);
    return new Span(
        words,
        Look.LINK,
        name.equals("README") ? MethodPages.ADDRESS : MethodPages.ADDRESS + "/" + name);
  }
}
