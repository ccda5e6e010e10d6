package org.lintel.channel.sms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** A provider of text messages that answers as it is told and remembers what it was asked. */
public final class ProviderServer implements AutoCloseable {

  private final HttpServer server;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile int status = 200;
  private volatile String answer = "{\"Code\":\"OK\",\"BizId\":\"900619746936498440^0\"}";
  private volatile boolean isSilent;

  /** One request. */
  public record Asked(
      String method, String path, String query, Map<String, String> headers, String body) {

    /** The query, decoded. */
    public SortedMap<String, String> values() {
      return Arrays.stream(query.split("&"))
          .map(pair -> pair.split("=", 2))
          .collect(
              Collectors.toMap(
                  pair -> decoded(pair[0]),
                  pair -> decoded(pair[1]),
                  (one, two) -> two,
                  TreeMap::new));
    }

    private static String decoded(String word) {
      return URLDecoder.decode(word, StandardCharsets.UTF_8);
    }
  }

  public ProviderServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public void answers(int code, String body) {
    status = code;
    answer = body;
  }

  /** Takes requests and says nothing. */
  public void isSilent() {
    isSilent = true;
  }

  public List<Asked> asked() {
    return asked;
  }

  private void answer(HttpExchange exchange) throws IOException {
    var headers =
        exchange.getRequestHeaders().entrySet().stream()
            .collect(
                Collectors.toMap(
                    header -> header.getKey().toLowerCase(java.util.Locale.ROOT),
                    header -> String.join(",", header.getValue())));
    String query = exchange.getRequestURI().getRawQuery();
    asked.add(
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            query == null ? "" : query,
            headers,
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    if (isSilent) {
      LockSupport.parkNanos(3_000_000_000L);
    }
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
