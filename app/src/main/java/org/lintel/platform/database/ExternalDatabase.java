package org.lintel.platform.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An existing PostgreSQL, given by addresses and two roles. */
final class ExternalDatabase {
  private static final String URL = "lintel.database.url";
  private static final String OWNER_URL = "lintel.database.owner.url";

  private ExternalDatabase() {}

  static Optional<DatabaseAccess> access(SettingsReading settings) {
    return settings.text(URL).map(url -> access(settings, url));
  }

  private static DatabaseAccess access(SettingsReading settings, String url) {
    var ownerUrl = settings.text(OWNER_URL);
    return new DatabaseAccess(
        login(
            settings,
            ownerUrl.isPresent() ? OWNER_URL : URL,
            ownerUrl.orElse(url),
            ownerUrl.isPresent(),
            "lintel.database.owner."),
        login(settings, URL, url, true, "lintel.database."));
  }

  /** The address may carry the role itself: postgresql://role:password@host:5432/database. */
  private static Login login(
      SettingsReading settings, String name, String url, boolean roleInAddress, String prefix) {
    var role = roleInAddress ? roleIn(name, url) : Optional.<String[]>empty();
    var user =
        settings
            .text(prefix + "user")
            .or(() -> role.map(parts -> parts[0]))
            .orElseGet(() -> settings.required(prefix + "user", URL));
    var password =
        settings.text(prefix + "password").or(() -> role.map(parts -> parts[1])).orElse("");
    return new Login(jdbcUrl(name, url), user, password);
  }

  private static Optional<String[]> roleIn(String name, String url) {
    var userInfo = parse(name, url).getRawUserInfo();
    if (userInfo == null) {
      return Optional.empty();
    }
    int colon = userInfo.indexOf(':');
    var user = colon < 0 ? userInfo : userInfo.substring(0, colon);
    var password = colon < 0 ? "" : userInfo.substring(colon + 1);
    return Optional.of(new String[] {decode(user), decode(password)});
  }

  private static String jdbcUrl(String name, String url) {
    var address = parse(name, url);
    var port = address.getPort() < 0 ? "" : ":" + address.getPort();
    var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    return "jdbc:postgresql://" + address.getHost() + port + address.getRawPath() + query;
  }

  /** The message names the variable, not its value: the value may hold a password. */
  private static URI parse(String name, String url) {
    try {
      var address = URI.create(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
      boolean complete =
          address.getHost() != null
              && address.getRawPath() != null
              && address.getRawPath().length() > 1;
      if (complete && String.valueOf(address.getScheme()).matches("postgres(ql)?")) {
        return address;
      }
    } catch (IllegalArgumentException noAddress) {
      throw new DatabaseUnavailable("database.external.address", DatabaseSettings.variable(name));
    }
    throw new DatabaseUnavailable("database.external.address", DatabaseSettings.variable(name));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
