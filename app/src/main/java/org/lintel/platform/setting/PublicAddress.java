package org.lintel.platform.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;
import org.lintel.platform.database.LintelHome;
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
  private final LintelHome home;

  public PublicAddress(InstallationSettings settings, Environment environment, LintelHome home) {
    this.settings = settings;
    this.environment = environment;
    this.home = home;
  }

  public boolean isSet() {
    return configured().isPresent();
  }

  public Optional<URI> configured() {
    return settings.value(Setting.PUBLIC_ADDRESS).flatMap(PublicAddress::read);
  }

  /** The whole address of a path of ours, for example {@code /s/abc}. */
  public String of(String path) {
    return configured().map(URI::toString).orElseGet(this::ofThisMachine) + path;
  }

  /** The address of a path on this machine, where it is another one than the public. */
  public Optional<String> here(String path) {
    String machine = ofThisMachine();
    return configured()
        .filter(address -> !address.toString().equals(machine))
        .map(_ -> machine + path);
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

  /** What opens the application on the machine that it runs on. */
  public String ofThisMachine() {
    String port = environment.getProperty("local.server.port");
    return port == null ? remembered() : address(port);
  }

  /** Keeps that address for commands that run beside the application and do not know its port. */
  public void remember() {
    try {
      Files.writeString(home.lastAddress(), ofThisMachine() + "\n", StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String remembered() {
    try {
      return Files.readString(home.lastAddress(), StandardCharsets.UTF_8).strip();
    } catch (NoSuchFileException neverStarted) {
      return address(environment.getProperty("lintel.port", "8080"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String address(String port) {
    boolean tls = settings.value(Setting.TLS_CERTIFICATE).isPresent();
    String host = settings.value(Setting.BIND_ADDRESS).orElse("localhost");
    boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
    String named = host.contains(":") ? "[" + host + "]" : host;
    return (tls ? "https" : "http") + "://" + (everywhere ? "localhost" : named) + ":" + port;
  }
}
