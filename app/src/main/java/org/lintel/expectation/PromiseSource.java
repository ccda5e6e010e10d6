package org.lintel.expectation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where something was promised; promises are counted by it, too. */
public enum PromiseSource {
  CASE,
  VISIT,
  NOTICE,
  CONTRACT,
  SURVEY,
  CONTACT,
  OTHER;

  /** What a person can say by herself; of a case she promises on the case's page. */
  public static final List<PromiseSource> OF_STAFF =
      List.of(CONTACT, VISIT, NOTICE, CONTRACT, SURVEY, OTHER);

  /** Part of message keys, and the value of a form. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<PromiseSource> of(String key) {
    return Arrays.stream(values()).filter(source -> source.key().equals(key)).findFirst();
  }
}
