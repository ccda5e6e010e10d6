package org.lintel.casework.web;

import java.util.Map;
import java.util.regex.Pattern;

/** Where an act was made, so that whoever made it goes on from there. */
final class Back {

  /** The list or the board, with its filter: the address as it is sent. */
  private static final Pattern LIST = Pattern.compile("/cases(\\?[!-\\[\\]-~]{0,2000})?");

  private Back() {}

  static String of(Map<String, String> typed, String otherwise) {
    String back = typed.getOrDefault("back", "");
    return LIST.matcher(back).matches() ? back : otherwise;
  }
}
