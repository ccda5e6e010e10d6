package org.lintel.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;

/** Files that are handed over: each has a name in the language of whoever takes it. */
public final class Downloads {

  /** What file systems do not allow in a name. */
  private static final String FORBIDDEN = "[\\\\/:*?\"<>|\\p{Cntrl}]";

  private Downloads() {}

  /** The name of a file that came in, without what tells its kind. */
  public static String bare(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(0, dot) : fileName;
  }

  /** Says that the answer is a file of that name, kept by nobody on the way. */
  public static void begin(HttpServletResponse response, String name) {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader(
        "Content-Disposition",
        ContentDisposition.attachment()
            .filename(name.replaceAll(FORBIDDEN, "-"), StandardCharsets.UTF_8)
            .build()
            .toString());
  }
}
