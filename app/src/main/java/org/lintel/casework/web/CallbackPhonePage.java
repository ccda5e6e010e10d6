package org.lintel.casework.web;

import java.util.List;

/**
 * The whole number of an owner who is to be called, with what is to be said.
 *
 * @param phone empty when there is none any more
 */
public record CallbackPhonePage(
    String href, String who, String home, String phone, List<String> script) {

  public CallbackPhonePage {
    script = List.copyOf(script);
  }
}
