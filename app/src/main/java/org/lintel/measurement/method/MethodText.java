package org.lintel.measurement.method;

import java.util.List;

/** A method page as it is shown: the form that the pages in docs/method have, and no other. */
public record MethodText(String title, List<Block> blocks) {

  public MethodText {
    blocks = List.copyOf(blocks);
  }

  /** One part of a page. */
  public sealed interface Block {

    /** A heading below the title. */
    record Heading(String words) implements Block {}

    record Paragraph(List<Span> spans) implements Block {

      public Paragraph {
        spans = List.copyOf(spans);
      }
    }

    record Bullets(List<List<Span>> items) implements Block {

      public Bullets {
        items = items.stream().map(List::copyOf).toList();
      }
    }

    /** What a program printed. */
    record Printed(String words) implements Block {}

    record Table(List<List<Span>> head, List<List<List<Span>>> rows) implements Block {

      public Table {
        head = head.stream().map(List::copyOf).toList();
        rows = rows.stream().map(row -> row.stream().map(List::copyOf).toList()).toList();
      }
    }
  }

  /**
   * A run of words.
   *
   * @param href where it leads; empty when it is no link
   */
  public record Span(String words, Look look, String href) {

    static Span plain(String words) {
      return new Span(words, Look.PLAIN, "");
    }
  }

  /** How a run of words looks. */
  public enum Look {
    PLAIN,
    BOLD,
    CODE,
    STRESSED,
    /** The title of a journal or book. */
    WORK,
    LINK
  }
}
