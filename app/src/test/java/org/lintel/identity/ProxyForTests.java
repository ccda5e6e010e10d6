package org.lintel.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** A proxy in front of a running Lintel that sends the headers it is told to, and its own Host. */
final class ProxyForTests implements AutoCloseable {

  private final HttpServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final int behind;
  private final Map<String, String> headers;

  ProxyForTests(int behind, Map<String, String> headers) throws IOException {
    this.behind = behind;
    this.headers = Map.copyOf(headers);
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handOn);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void handOn(HttpExchange exchange) throws IOException {
    var target = URI.create("http://127.0.0.1:" + behind + exchange.getRequestURI());
    var request = HttpRequest.newBuilder(target);
    headers.forEach(request::header);
    try {
      byte[] body = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()).body();
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    http.close();
  }
}
