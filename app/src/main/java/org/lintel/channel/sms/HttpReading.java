package org.lintel.channel.sms;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads an HTTP answer of at most 64 kB; what comes after is nobody's answer to a message. */
final class HttpReading {

  private static final int LONGEST_LINE = 8_192;
  private static final int MOST_LINES = 100;
  private static final int LONGEST_BODY = 65_536;

  private HttpReading() {}

  static HttpAnswer read(InputStream input) throws IOException {
    int status = status(line(input));
    int length = -1;
    boolean isChunked = false;
    String header = line(input);
    for (int lines = 0; !header.isEmpty(); lines++) {
      if (lines > MOST_LINES) {
        throw new IOException("the answer has too many headers");
      }
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = number(lower.substring("content-length:".length()).strip(), 10);
      } else if (lower.startsWith("transfer-encoding:")) {
        isChunked = lower.contains("chunked");
      }
      header = line(input);
    }
    byte[] body = isChunked ? chunks(input) : input.readNBytes(upTo(length));
    return new HttpAnswer.Answered(status, new String(body, StandardCharsets.UTF_8));
  }

  private static int upTo(int length) {
    return length < 0 ? LONGEST_BODY : Math.min(length, LONGEST_BODY);
  }

  private static int status(String line) throws IOException {
    if (!line.matches("HTTP/1\\.[01] \\d{3}.*")) {
      throw new IOException("what answers does not speak HTTP");
    }
    return Integer.parseInt(line.substring(9, 12));
  }

  private static byte[] chunks(InputStream input) throws IOException {
    var body = new ByteArrayOutputStream();
    int length = number(line(input).split(";", 2)[0].strip(), 16);
    while (length > 0 && body.size() + length <= LONGEST_BODY) {
      byte[] chunk = input.readNBytes(length);
      body.writeBytes(chunk);
      line(input);
      length = number(line(input).split(";", 2)[0].strip(), 16);
    }
    return body.toByteArray();
  }

  private static int number(String digits, int base) throws IOException {
    try {
      return Integer.parseInt(digits, base);
    } catch (NumberFormatException e) {
      throw new IOException("the answer has an unreadable length", e);
    }
  }

  private static String line(InputStream input) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int read = input.read(); read != '\n'; read = input.read()) {
      if (read < 0) {
        throw new EOFException("the answer ended early");
      }
      if (line.size() > LONGEST_LINE) {
        throw new IOException("the answer has too long a line");
      }
      line.write(read);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }
}
