package org.lintel.measurement.method;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lintel.platform.web.Text;

/** The pages of docs/method, which are packed with the product, in the language of the reader. */
public final class MethodPages {

  /** Where they are read. */
  public static final String ADDRESS = "/method";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,39}");

  private MethodPages() {}

  /** All of them. */
  public static MethodText index(Text text) {
    return read("README", text).orElseThrow();
  }

  /** The page of that name, if there is one. */
  public static Optional<MethodText> page(String name, Text text) {
    return NAME.matcher(name).matches()
        ? read(name, text)
            .map(read ->
                new MethodText(text.get("measurement.method.titled", read.title()), read.blocks()))
        : Optional.empty();
  }

  private static Optional<MethodText> read(String name, Text text) {
    String file = "/method/" + name + (text.isChinese() ? ".zh-CN.md" : ".md");
    try (InputStream content = MethodPages.class.getResourceAsStream(file)) {
      return content == null
          ? Optional.empty()
          : Optional.of(
              MethodReading.read(
                  new String(content.readAllBytes(), StandardCharsets.UTF_8), text.isChinese()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
