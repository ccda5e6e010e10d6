package org.lintel.channel.sms;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Address, headers and body of a request as they are set, with places in braces. */
public final class HttpTemplate {

  public static final List<String> PLACES =
      List.of("phone", "mobile", "text", "code", "sign", "id");

  /** Headers that are not the user's to set. */
  private static final List<String> OURS =
      List.of("host", "content-length", "connection", "transfer-encoding");

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]{1,20})}");

  private HttpTemplate() {}

  /** The first place that is none of ours. */
  public static Optional<String> unknownIn(String template) {
    return PLACE
        .matcher(template)
        .results()
        .filter(found -> !PLACES.contains(found.group(1)))
        .map(found -> found.group())
        .findFirst();
  }

  /** Whether it is an address of the web whose host has no places; places may follow the host. */
  public static boolean isAddress(String typed) {
    int host = typed.indexOf("://");
    int path = host < 0 ? -1 : typed.indexOf('/', host + 3);
    String before = path < 0 ? typed : typed.substring(0, path);
    try {
      var address = new URI(PLACE.matcher(typed).replaceAll("x"));
      boolean isWeb = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      return isWeb
          && address.getHost() != null
          && address.getUserInfo() == null
          && !before.contains("{");
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** One header a line; empty where a line is none. */
  public static Optional<String> wrongHeader(String typed) {
    return typed
        .lines()
        .filter(line -> !line.isBlank())
        .filter(
            line -> !line.matches("[A-Za-z0-9-]{1,60}:[\\x20-\\x7e]*") || OURS.contains(name(line)))
        .findFirst();
  }

  private static String name(String line) {
    return line.substring(0, line.indexOf(':')).strip().toLowerCase(Locale.ROOT);
  }

  static Map<String, String> headers(String typed) {
    var headers = new LinkedHashMap<String, String>();
    typed
        .lines()
        .filter(line -> line.indexOf(':') > 0)
        .forEach(line -> {
          int colon = line.indexOf(':');
          headers.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        });
    return headers;
  }

  static String fill(String template, Map<String, String> places, UnaryOperator<String> writing) {
    return PLACE
        .matcher(template)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                places.containsKey(found.group(1))
                    ? writing.apply(places.getOrDefault(found.group(1), ""))
                    : found.group()));
  }

  /** Within the quotes of a JSON text. */
  static String inJson(String value) {
    String quoted = JSON.writeValueAsString(value);
    return quoted.substring(1, quoted.length() - 1);
  }
}
