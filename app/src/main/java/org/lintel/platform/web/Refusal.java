package org.lintel.platform.web;

import java.util.List;

/**
 * Something said about an input, in the words of a message key.
 *
 * @param field name of the form field, or empty when it concerns the whole form
 * @param label message key of what the field is called, or empty when the words name it themselves
 */
public record Refusal(String field, String label, String key, List<String> arguments) {

  public Refusal {
    arguments = List.copyOf(arguments);
  }

  /** The words beside the field. */
  public String in(Text text) {
    return text.get(key, arguments.toArray());
  }

  /** The words far from the field: with its name before them. */
  public String named(Text text) {
    return label.isEmpty() ? in(text) : text.get("ui.error.named", text.get(label), in(text));
  }
}
