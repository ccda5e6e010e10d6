package org.lintel.platform.web;

import java.util.List;

/**
 * Something said about an input, in the words of a message key.
 *
 * @param field name of the form field, or empty when it concerns the whole form
 */
public record Refusal(String field, String key, List<String> arguments) {

  public Refusal {
    arguments = List.copyOf(arguments);
  }

  public String in(Text text) {
    return text.get(key, arguments.toArray());
  }
}
