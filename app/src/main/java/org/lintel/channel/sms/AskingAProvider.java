package org.lintel.channel.sms;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.lintel.platform.setting.InstallationSettings;
import org.lintel.platform.setting.Setting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Speaks HTTP over a plain socket, so that it connects to exactly the address that it has checked,
 * and follows no redirect: a provider's address must not become a way into the network. Addresses
 * within the network are refused unless the settings allow them.
 */
@Component
class AskingAProvider {

  private static final int CONNECT_MILLISECONDS = 5_000;
  private static final int USUAL_SILENCE_MILLISECONDS = 10_000;

  private final InstallationSettings settings;
  private final int silence;

  @Autowired
  AskingAProvider(InstallationSettings settings) {
    this(settings, USUAL_SILENCE_MILLISECONDS);
  }

  AskingAProvider(InstallationSettings settings, int silence) {
    this.settings = settings;
    this.silence = silence;
  }

  HttpAnswer ask(HttpAsked asked) {
    URI address = asked.address();
    boolean isSecure = "https".equals(address.getScheme());
    int usual = isSecure ? 443 : 80;
    int port = address.getPort() < 0 ? usual : address.getPort();
    InetAddress target;
    try {
      target = InetAddress.getByName(address.getHost());
    } catch (IOException e) {
      return new HttpAnswer.Unreached("unknown host " + address.getHost());
    }
    if (isForbidden(target)) {
      return new HttpAnswer.Forbidden(address.getHost());
    }
    try (var plain = new Socket()) {
      plain.connect(new InetSocketAddress(target, port), CONNECT_MILLISECONDS);
      plain.setSoTimeout(silence);
      return isSecure ? secured(plain, address.getHost(), port, asked) : talk(plain, asked);
    } catch (IOException e) {
      return new HttpAnswer.Unreached(reason(e));
    }
  }

  private boolean isForbidden(InetAddress target) {
    boolean isNever = target.isAnyLocalAddress() || target.isMulticastAddress();
    boolean isAllowed = settings.value(Setting.SMS_PRIVATE).isPresent();
    return isNever || (!isAllowed && NetworkAddresses.isInternal(target));
  }

  private static HttpAnswer secured(Socket plain, String host, int port, HttpAsked asked)
      throws IOException {
    var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    try (var socket = (SSLSocket) factory.createSocket(plain, host, port, true)) {
      var parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      return talk(socket, asked);
    }
  }

  /** From here on the provider may have heard, whatever happens. */
  private static HttpAnswer talk(Socket socket, HttpAsked asked) {
    try {
      write(socket.getOutputStream(), asked);
      return HttpReading.read(socket.getInputStream());
    } catch (IOException e) {
      return new HttpAnswer.Silent(reason(e));
    }
  }

  private static void write(OutputStream output, HttpAsked asked) throws IOException {
    byte[] body = asked.body().getBytes(StandardCharsets.UTF_8);
    String query = asked.address().getRawQuery();
    String path = asked.address().getRawPath().isEmpty() ? "/" : asked.address().getRawPath();
    var head = new StringBuilder();
    head.append(asked.method()).append(' ').append(path);
    head.append(query == null ? "" : "?" + query).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(asked.address().getRawAuthority()).append("\r\n");
    asked
        .headers()
        .forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    if (body.length > 0 || asked.method().equals("POST")) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    head.append("Connection: close\r\n\r\n");
    output.write(head.toString().getBytes(StandardCharsets.US_ASCII));
    output.write(body);
    output.flush();
  }

  private static String reason(IOException thrown) {
    String said = thrown.getMessage();
    return said == null ? thrown.getClass().getSimpleName() : said;
  }
}
