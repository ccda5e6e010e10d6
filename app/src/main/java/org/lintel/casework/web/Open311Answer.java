package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/** Writes answers of Open311 in the format that the address names. */
final class Open311Answer {

  private Open311Answer() {}

  static void write(HttpServletRequest request, HttpServletResponse response, Open311Node root)
      throws IOException {
    write(request, response, HttpStatus.OK, root);
  }

  static void write(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, Open311Node root)
      throws IOException {
    var format = Open311Format.of(request.getRequestURI());
    byte[] bytes = format.write(root);
    response.setStatus(status.value());
    response.setContentType(format.type());
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
