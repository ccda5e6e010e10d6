package org.lintel.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The first administrator of a throw-away installation, signed in as a person would be. */
record Staff(String address, String cookie) {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** Sets the company up by the link that the installation printed. */
  static Staff setUp(Installation installation) throws IOException, InterruptedException {
    var stranger = new Staff(installation.address(), "");
    String path = installation.printed("/setup/[A-Za-z0-9_-]+");
    var answer =
        stranger.post(
            path,
            Map.of(
                "company", "Measured Property",
                "zone", "Asia/Shanghai",
                "name", "Measuring Person",
                "email", "measuring@example.org",
                "password", "a-sentence-for-measuring-only-7"));
    String cookie =
        answer.headers().firstValue("Set-Cookie").orElse("").replaceAll(";.*", "").strip();
    if (answer.statusCode() != 303 || cookie.isEmpty()) {
      throw new IllegalStateException("setting up answered " + answer.statusCode());
    }
    return new Staff(installation.address(), cookie);
  }

  HttpResponse<String> post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    return post(path, new PageForm(List.copyOf(fields.entrySet())));
  }

  HttpResponse<String> post(String path, PageForm sent) throws IOException, InterruptedException {
    String form =
        sent.fields().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return CLIENT.send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
  }

  <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body)
      throws IOException, InterruptedException {
    return CLIENT.send(request, body);
  }

  HttpRequest.Builder request(String path) {
    var builder =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Origin", address)
            .header("Accept-Language", "zh-CN");
    return cookie.isEmpty() ? builder : builder.header("Cookie", cookie);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
