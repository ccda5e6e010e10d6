package org.lintel.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests ready to be sent, each once, from many threads. */
final class Requests {

  private final List<byte[]> prepared;
  private final boolean isEndless;
  private final AtomicInteger next = new AtomicInteger();

  private Requests(List<byte[]> prepared, boolean isEndless) {
    this.prepared = prepared;
    this.isEndless = isEndless;
  }

  static Requests each(List<byte[]> prepared) {
    return new Requests(prepared, false);
  }

  static Requests again(byte[] request) {
    return new Requests(List.of(request), true);
  }

  Optional<byte[]> take() {
    if (isEndless) {
      return Optional.of(prepared.getFirst());
    }
    int taken = next.getAndIncrement();
    return taken < prepared.size() ? Optional.of(prepared.get(taken)) : Optional.empty();
  }

  /** Whether there were too few for the time: the rate is right, the round was shorter. */
  boolean isUsedUp() {
    return !isEndless && next.get() > prepared.size();
  }

  static byte[] get(String path, String cookie) {
    String session = cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n";
    return bytes("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + session + "\r\n");
  }

  static byte[] post(String path, String type, String body) {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    byte[] head =
        bytes(
            "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(path, type, content.length));
    byte[] request = new byte[head.length + content.length];
    System.arraycopy(head, 0, request, 0, head.length);
    System.arraycopy(content, 0, request, head.length, content.length);
    return request;
  }

  /** A form of a page, as a browser on the same site sends it. */
  static byte[] form(String path, String cookie, String fields) {
    String session = cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n";
    return bytes(
        ("POST %s HTTP/1.1\r\nHost: localhost\r\n%sSec-Fetch-Site: same-origin\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s")
            .formatted(path, session, fields.length(), fields));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
