package org.lintel.platform.setting;

import org.lintel.platform.web.Text;

/** How the server was told to listen is impossible; one sentence for whoever starts it. */
public final class CannotListen extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final String[] arguments;

  CannotListen(String key, String... arguments) {
    super(key + " " + String.join(" ", arguments));
    this.key = key;
    this.arguments = arguments.clone();
  }

  /** The sentence in the language of the terminal. */
  public String sentence(Text text) {
    return text.get(key, (Object[]) arguments);
  }
}
