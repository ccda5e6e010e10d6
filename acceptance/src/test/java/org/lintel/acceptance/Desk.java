package org.lintel.acceptance;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Forms sent over HTTP without a browser, by staff with their session or by owners with a link. */
final class Desk {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern LINK = Pattern.compile("/o/c/[A-Za-z0-9_-]{20,}");

  private final HttpClient http = HttpClient.newHttpClient();
  private final String session;

  private Desk(String session) {
    this.session = session;
  }

  /** Somebody who is not signed in: an owner with the link of her case. */
  static Desk ofOwners() {
    return new Desk("");
  }

  /** Whoever is signed in in that browser. */
  static Desk of(BrowserContext browser) {
    return new Desk(
        browser.cookies().stream()
            .map(cookie -> cookie.name + "=" + cookie.value)
            .collect(Collectors.joining("; ")));
  }

  /** What was answered. */
  record Answer(int status, String location, String body) {

    boolean isDone() {
      return status == 303;
    }

    /** The address that it leads to, when it is done. */
    String target() {
      if (!isDone()) {
        throw new AssertionError("answered " + status + ": " + body);
      }
      return location.replaceFirst("https?://[^/]+", "");
    }
  }

  Answer get(String address) throws IOException, InterruptedException {
    return answer(request(address).GET());
  }

  Answer post(String address, Map<String, String> fields) throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return answer(
        request(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** The owner's address of a case, as staff have it shown. */
  String link(String host, String caseAddress) throws IOException, InterruptedException {
    Answer shown = post(host + caseAddress + "/link", Map.of());
    var link = LINK.matcher(shown.body());
    if (!link.find()) {
      throw new AssertionError("no link of " + caseAddress + ": " + shown);
    }
    return link.group();
  }

  private HttpRequest.Builder request(String address) {
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(PATIENCE)
            .header("Accept-Language", "zh-CN");
    return session.isEmpty() ? request : request.header("Cookie", session);
  }

  private Answer answer(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("Location").orElse(""),
        response.body());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
