package org.lintel.casework;

import java.util.List;
import java.util.UUID;
import org.lintel.platform.file.Photo;

/**
 * What somebody typed about a case and has not sent: kept so that a page that a phone closes loses
 * nothing.
 *
 * @param form id that it will be sent with
 */
public record CaseDraft(UUID form, Typed typed, List<Sent> photos) {

  /** Photos that one message can have. */
  public static final int MOST_PHOTOS = 9;

  public CaseDraft {
    photos = List.copyOf(photos);
  }

  /** What is being written. */
  public enum Kind {
    MESSAGE,
    REPORT,
    NOTE,
    FINISH,
    /** Staff take in what they are told. */
    INTAKE;

    /** Value of a form. */
    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Its fields; a message has only words. */
  public record Typed(String words, String place, String problem, String spot) {

    public static Typed words(String words) {
      return new Typed(words, "", "", "");
    }
  }

  /**
   * A photo that was sent before the words.
   *
   * @param upload the browser's own id of it
   */
  public record Sent(UUID upload, Photo photo) {}
}
