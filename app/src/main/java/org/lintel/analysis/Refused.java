package org.lintel.analysis;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.lintel.platform.sheet.SheetRefused;
import org.lintel.platform.web.Text;

/** What was asked cannot be done; the message key and its arguments say why and what would help. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<Object> arguments;

  /** The key stands under {@code analysis.refused} in the message files. */
  public Refused(String reason, Object... arguments) {
    super(reason + " " + Arrays.toString(arguments));
    this.key = "analysis.refused." + reason;
    this.arguments = List.of(arguments);
  }

  /** A file that cannot be read as a sheet, named. */
  public static Refused sheet(Path file, SheetRefused cause) {
    return new Refused("sheet", file.getFileName(), cause);
  }

  public String key() {
    return key;
  }

  /** The sentence in the reader's language. */
  public String in(Text text) {
    return text.get(key, arguments.stream().map(argument -> said(argument, text)).toArray());
  }

  private static Object said(Object argument, Text text) {
    return argument instanceof SheetRefused sheet
        ? text.get(sheet.key(), sheet.arguments().toArray())
        : argument;
  }
}
