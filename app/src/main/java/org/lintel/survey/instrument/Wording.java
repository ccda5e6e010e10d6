package org.lintel.survey.instrument;

/** One sentence in both languages; both empty where nothing is to be said. */
public record Wording(String zh, String en) {

  public static final Wording NONE = new Wording("", "");

  public Wording {
    if (zh.isBlank() != en.isBlank()) {
      throw new IllegalArgumentException("stands in one language only: " + zh + en);
    }
  }

  /** The sentence in the language of the tag, Chinese for every tag but {@code en}. */
  public String in(String language) {
    return language.equals("en") ? en : zh;
  }

  public boolean isEmpty() {
    return zh.isEmpty();
  }
}
