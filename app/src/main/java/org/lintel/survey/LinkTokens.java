package org.lintel.survey;

import java.util.UUID;
import org.lintel.platform.directory.MadeTokens;
import org.springframework.stereotype.Component;

/** Tokens of owners' links; a link can be printed again, because its token is made again. */
@Component
public class LinkTokens {

  static final String KIND = "survey-link";

  private final MadeTokens made;

  LinkTokens(MadeTokens made) {
    this.made = made;
  }

  /** The token that opens the link. */
  public String of(UUID link) {
    return made.of(KIND, link);
  }

  static boolean hasForm(String token) {
    return MadeTokens.hasForm(token);
  }

  byte[] hash(UUID link) {
    return made.hash(KIND, link);
  }
}
