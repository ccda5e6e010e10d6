package org.lintel.platform.setting;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address in every link and QR code that leaves the system. Until one is set it is this
 * machine's own, which no phone can open: {@link #isSet()} says so.
 */
@Component
public class PublicAddress {

  private static final int LONGEST = 200;

  private final InstallationSettings settings;
  private final Environment environment;

  public PublicAddress(InstallationSettings settings, Environment environment) {
    this.settings = settings;
    this.environment = environment;
  }

  public boolean isSet() {
    return configured().isPresent();
  }

  public Optional<URI> configured() {
    return settings.value(Setting.PUBLIC_ADDRESS).flatMap(PublicAddress::read);
  }

  /** The whole address of a path of ours, for example {@code /s/abc}. */
  public String of(String path) {
    return configured().map(URI::toString).orElseGet(this::ownMachine) + path;
  }

  /**
   * What was typed as an address: scheme http or https, a host, perhaps a port and nothing behind
   * it. Empty when it is anything else.
   */
  public static Optional<URI> read(String typed) {
    String trimmed = typed.strip();
    while (trimmed.endsWith("/")) {
      trimmed = trimmed.substring(0, trimmed.length() - 1);
    }
    if (trimmed.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(trimmed.toLowerCase(Locale.ROOT))).filter(PublicAddress::isPlain);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static boolean isPlain(URI address) {
    boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    boolean bare =
        address.getUserInfo() == null
            && "".equals(address.getRawPath())
            && address.getRawQuery() == null
            && address.getRawFragment() == null;
    return web && bare && address.getHost() != null && address.getPort() <= 65_535;
  }

  private String ownMachine() {
    String asked = environment.getProperty("lintel.port", "8080");
    String port = environment.getProperty("local.server.port", asked);
    boolean tls = settings.value(Setting.TLS_CERTIFICATE).isPresent();
    return (tls ? "https" : "http") + "://localhost:" + port;
  }
}
