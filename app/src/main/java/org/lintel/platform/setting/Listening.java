package org.lintel.platform.setting;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Applies at the start how the server listens. What cannot be applied stops the start with a
 * sentence: listening in another way than was set could open what should be closed.
 */
@Component
@Order(100)
class Listening implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final String THIS_MACHINE = "127\\.\\d+\\.\\d+\\.\\d+|::1|0:0:0:0:0:0:0:1";

  private final InstallationSettings settings;

  Listening(InstallationSettings settings) {
    this.settings = settings;
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    settings.value(Setting.BIND_ADDRESS).ifPresent(address -> server.setAddress(bind(address)));
    if (!settings.isFixed(Setting.PORT)) {
      settings.value(Setting.PORT).ifPresent(port -> server.setPort(Integer.parseInt(port)));
    }
    String certificate = settings.value(Setting.TLS_CERTIFICATE).orElse("");
    String key = settings.value(Setting.TLS_KEY).orElse("");
    if (!certificate.isEmpty() || !key.isEmpty()) {
      server.setSsl(tls(certificate, key));
    }
    server.addEngineValves(new NotingArrivals());
    proxies().ifPresent(server::addEngineValves);
  }

  private static InetAddress bind(String address) {
    try {
      var found = InetAddress.getByName(address);
      if (found.isAnyLocalAddress() || NetworkInterface.getByInetAddress(found) != null) {
        return found;
      }
    } catch (UnknownHostException | SocketException e) {
      throw new CannotListen("platform.listening.address", address);
    }
    throw new CannotListen("platform.listening.address", address);
  }

  /** One file without the other stops the start: whoever named it does not want plain http. */
  private static Ssl tls(String certificate, String key) {
    var verdict = TlsFiles.check(certificate, key);
    if (verdict != TlsFiles.Verdict.GOOD) {
      throw new CannotListen(verdict.message(), certificate, key);
    }
    var ssl = new Ssl();
    ssl.setCertificate("file:" + certificate);
    ssl.setCertificatePrivateKey("file:" + key);
    return ssl;
  }

  private Optional<RemoteIpValve> proxies() {
    var trusted =
        settings.value(Setting.TRUSTED_PROXIES).map(Listening::trusted).orElse(TrustedProxies.NONE);
    return switch (trusted) {
      case NONE -> Optional.empty();
      case SAME_MACHINE -> {
        var valve = valve();
        valve.setInternalProxies(THIS_MACHINE);
        yield Optional.of(valve);
      }
      case PRIVATE_NETWORK -> Optional.of(valve());
    };
  }

  private static TrustedProxies trusted(String typed) {
    return Arrays.stream(TrustedProxies.values())
        .filter(known -> known.name().equals(typed))
        .findFirst()
        .orElseThrow(() -> new CannotListen("platform.listening.proxies", typed));
  }

  /** Believes X-Forwarded-For and X-Forwarded-Proto; from private networks unless narrowed. */
  private static RemoteIpValve valve() {
    var valve = new RemoteIpValve();
    valve.setProtocolHeader("X-Forwarded-Proto");
    return valve;
  }
}
