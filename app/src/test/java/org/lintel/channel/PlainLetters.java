package org.lintel.channel;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Letters that say nothing but which they are. */
@Component
class PlainLetters implements LetterWriter {

  static final String KIND = "test-letter";

  static Occasion occasion() {
    return new Occasion(KIND, UUID.randomUUID(), 0);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Writing write(Letter letter, String optOut) {
    return new Writing.Words(
        "翠湖物业", "Letter", "Text " + letter.enclosures() + "\n" + optOut + "\n", "<p>Text</p>");
  }
}
