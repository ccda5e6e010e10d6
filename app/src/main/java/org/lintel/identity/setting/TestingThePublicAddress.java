package org.lintel.identity.setting;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.lintel.platform.directory.Tokens;
import org.lintel.platform.setting.InstallationSettings;
import org.lintel.platform.setting.PublicAddress;
import org.lintel.platform.setting.Setting;
import org.lintel.platform.setting.TrustedProxies;
import org.springframework.stereotype.Component;

/**
 * Asks this installation for a nonce through its public address. Speaks HTTP over a plain socket so
 * that it connects to exactly the address it has checked, follows no redirect, reads at most 4 kB
 * and tells nothing of the content: a setting must not become a way to look into the network.
 */
@Component
public class TestingThePublicAddress {

  private static final int WAIT_MILLISECONDS = 4_000;
  private static final int LONGEST_ANSWER = 4_096;

  private final PublicAddress publicAddress;
  private final ReachabilityAnswer answer;
  private final InstallationSettings settings;

  TestingThePublicAddress(
      PublicAddress publicAddress, ReachabilityAnswer answer, InstallationSettings settings) {
    this.publicAddress = publicAddress;
    this.answer = answer;
    this.settings = settings;
  }

  public Reached test() {
    return publicAddress.configured().map(this::test).orElse(new Reached.NotSet());
  }

  private Reached test(URI address) {
    String host = address.getHost();
    boolean isSecure = "https".equals(address.getScheme());
    int usual = isSecure ? 443 : 80;
    int port = address.getPort() < 0 ? usual : address.getPort();
    try {
      var target = InetAddress.getByName(host);
      return isForbidden(target)
          ? new Reached.Forbidden(host)
          : ask(new InetSocketAddress(target, port), address, isSecure);
    } catch (UnknownHostException e) {
      return new Reached.UnknownHost(host);
    } catch (SSLException e) {
      return new Reached.BadCertificate(host);
    } catch (IOException e) {
      return new Reached.NoAnswer(host, port);
    }
  }

  /** Link-local holds the metadata services of clouds. Private networks are where many run. */
  private static boolean isForbidden(InetAddress target) {
    return target.isAnyLocalAddress() || target.isLinkLocalAddress() || target.isMulticastAddress();
  }

  private Reached ask(InetSocketAddress target, URI address, boolean isSecure) throws IOException {
    String nonce = Tokens.fresh();
    answer.await(nonce);
    try {
      return ask(target, address, isSecure, nonce);
    } finally {
      answer.taken(nonce);
    }
  }

  private Reached ask(InetSocketAddress target, URI address, boolean isSecure, String nonce)
      throws IOException {
    try (var plain = new Socket()) {
      plain.connect(target, WAIT_MILLISECONDS);
      plain.setSoTimeout(WAIT_MILLISECONDS);
      if (!isSecure) {
        return talk(plain, address, nonce);
      }
      try (var secured = secured(plain, address.getHost(), target.getPort())) {
        return talk(secured, address, nonce);
      }
    }
  }

  private static SSLSocket secured(Socket plain, String host, int port) throws IOException {
    var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    var socket = (SSLSocket) factory.createSocket(plain, host, port, true);
    var parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private Reached talk(Socket socket, URI address, String nonce) throws IOException {
    String request =
        "GET /reachable/%s HTTP/1.1\r\nHost: %s\r\nAccept: text/plain\r\nConnection: close\r\n\r\n"
            .formatted(nonce, address.getRawAuthority());
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
    String response = read(socket.getInputStream());
    int status = status(response);
    boolean isOurs = status == 200 && response.contains(answer.to(nonce));
    return isOurs
        ? new Reached.Ours(faults(address, nonce, socket.getLocalPort()))
        : new Reached.SomebodyElse(status);
  }

  private List<ProxyFault> faults(URI address, String nonce, int port) {
    TrustedProxies stored =
        settings
            .value(Setting.TRUSTED_PROXIES)
            .map(TrustedProxies::valueOf)
            .orElse(TrustedProxies.NONE);
    return answer
        .taken(nonce)
        .map(seen -> ProxyFault.of(address, seen, seen.arrival().port() == port, stored))
        .orElse(List.of());
  }

  private static String read(InputStream input) throws IOException {
    return new String(input.readNBytes(LONGEST_ANSWER), StandardCharsets.ISO_8859_1);
  }

  /** 0 when what answers does not speak HTTP. */
  private static int status(String response) {
    boolean isHttp = response.startsWith("HTTP/1.") && response.length() >= 12;
    String digits = isHttp ? response.substring(9, 12) : "";
    return digits.matches("\\d{3}") ? Integer.parseInt(digits) : 0;
  }
}
