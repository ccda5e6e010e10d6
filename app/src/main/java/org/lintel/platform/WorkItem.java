package org.lintel.platform;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that waits for somebody, in that person's language.
 *
 * @param title who or where it is about, short enough for one line of a phone
 * @param detail what is to be done
 * @param due by when; empty when nothing says so
 * @param isOverdue whether that time has passed, by the calendar that it goes by
 * @param href the page of the thing
 * @param acts what can be done from the list, the likeliest first; two fit a phone
 */
public record WorkItem(
    Kind kind,
    String title,
    String detail,
    Optional<Instant> due,
    boolean isOverdue,
    String href,
    List<Act> acts) {

  public WorkItem {
    acts = List.copyOf(acts);
  }

  /**
   * What sort of thing.
   *
   * @param key message key of its name
   * @param icon name of an icon of the shipped set
   */
  public record Kind(String key, String icon) {}

  /** What can be done with one touch; the label is a message key. */
  public sealed interface Act {

    String label();

    /** Leads to a page, or dials. */
    record Link(String label, String href) implements Act {}

    /** Sends a form of hidden fields; its route must be safe to repeat. */
    record Form(String label, String action, Map<String, String> fields) implements Act {

      public Form {
        fields = Map.copyOf(fields);
      }
    }
  }
}
