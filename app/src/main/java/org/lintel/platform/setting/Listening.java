package org.lintel.platform.setting;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
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

  /** A setting that the server cannot start with. */
  static final class CannotListen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotListen(Setting setting, String value) {
      super(
          "Setting %s = %s cannot be used. Start with LINTEL_%s= (an empty value) and correct it under /settings."
              .formatted(setting.key(), value, setting.name()));
    }
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    settings.value(Setting.BIND_ADDRESS).ifPresent(address -> server.setAddress(bind(address)));
    if (!settings.isFixed(Setting.PORT)) {
      settings.value(Setting.PORT).ifPresent(port -> server.setPort(Integer.parseInt(port)));
    }
    var certificate = settings.value(Setting.TLS_CERTIFICATE);
    var key = settings.value(Setting.TLS_KEY);
    if (certificate.isPresent() && key.isPresent()) {
      server.setSsl(tls(certificate.get(), key.get()));
    }
    proxies().ifPresent(server::addEngineValves);
  }

  private static InetAddress bind(String address) {
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      throw new CannotListen(Setting.BIND_ADDRESS, address);
    }
  }

  private static Ssl tls(String certificate, String key) {
    if (TlsFiles.check(Path.of(certificate), Path.of(key)) != TlsFiles.Verdict.GOOD) {
      throw new CannotListen(Setting.TLS_CERTIFICATE, certificate);
    }
    var ssl = new Ssl();
    ssl.setCertificate("file:" + certificate);
    ssl.setCertificatePrivateKey("file:" + key);
    return ssl;
  }

  private Optional<RemoteIpValve> proxies() {
    var trusted =
        settings
            .value(Setting.TRUSTED_PROXIES)
            .map(TrustedProxies::valueOf)
            .orElse(TrustedProxies.NONE);
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

  /** Believes X-Forwarded-For and X-Forwarded-Proto; from private networks unless narrowed. */
  private static RemoteIpValve valve() {
    var valve = new RemoteIpValve();
    valve.setProtocolHeader("X-Forwarded-Proto");
    return valve;
  }
}
