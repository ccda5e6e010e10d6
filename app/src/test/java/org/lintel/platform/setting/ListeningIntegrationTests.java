package org.lintel.platform.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.TestDatabase;
import org.lintel.platform.secret.KeyFile;
import org.lintel.platform.secret.PersonalDataCipher;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.mock.env.MockEnvironment;

/** A real server that listens as the settings say, and a client that speaks to it. */
class ListeningIntegrationTests {

  private static final String CERTIFICATE = "lintel.tls-certificate";
  private static final String KEY = "lintel.tls-key";
  private static final String PROXIES = "lintel.trusted-proxies";
  private static final Text ENGLISH = new Texts().in(Text.ENGLISH);

  @RegisterExtension static final TestDatabase database = new TestDatabase();
  @TempDir static Path folder;

  private static TestCertificate own;

  @BeforeAll
  static void certificates() throws Exception {
    own = TestCertificate.make(folder, "own");
    TestCertificate.make(folder, "other");
    Files.writeString(folder.resolve("words.pem"), "no certificate and no key");
    Files.writeString(
        folder.resolve("locked.key"),
        TestCertificate.pem("ENCRYPTED PRIVATE KEY", new byte[] {1, 2, 3}));
  }

  @Test
  void certificateAndKeyMakeTheServerSpeakHttps() throws Exception {
    var seen = ask("https", Map.of(CERTIFICATE, own.certificate() + "", KEY, own.key() + ""));

    assertThat(seen).isEqualTo("https from 127.0.0.1");
  }

  @Test
  void withoutTheFilesItSpeaksHttp() throws Exception {
    assertThat(ask("http", Map.of())).isEqualTo("http from 127.0.0.1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gone.crt  | own.key    | gone.crt" does not exist or cannot be read
          own.crt   | gone.key   | gone.key" does not exist or cannot be read
          own.crt   | ''         | and no key; give both
          ''        | own.key    | and no certificate; give both
          words.pem | own.key    | words.pem" holds no certificate
          own.crt   | words.pem  | words.pem" holds no private key
          own.crt   | locked.key | locked.key" has a password
          own.crt   | other.key  | does not belong to the certificate
          """)
  void filesThatCannotServeStopTheStartWithOneSentence(
      String certificate, String key, String sentence) {
    var settings = Map.of(CERTIFICATE, in(certificate), KEY, in(key));

    assertThatThrownBy(() -> ask("https", settings))
        .isInstanceOfSatisfying(
            CannotListen.class,
            stopped -> {
              assertThat(stopped.sentence(ENGLISH)).contains(sentence).doesNotContain("\n");
              assertThat(stopped.sentence(new Texts().in(Text.CHINESE))).matches(".*[。]");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "lintel.bind-address, 203.0.113.77",
    "lintel.bind-address, no such host",
    PROXIES + ", ANYBODY"
  })
  void whatCannotBeListenedWithIsNamed(String setting, String value) {
    assertThatThrownBy(() -> ask("http", Map.of(setting, value)))
        .isInstanceOfSatisfying(
            CannotListen.class, stopped -> assertThat(stopped.sentence(ENGLISH)).contains(value));
  }

  /** Who is trusted, who connects, and what the application then takes for the visitor. */
  @ParameterizedTest
  @CsvSource({
    "NONE,            127.0.0.1,   http from 127.0.0.1",
    "SAME_MACHINE,    127.0.0.1,   https from 203.0.113.9",
    "SAME_MACHINE,    10.0.0.4,    http from 10.0.0.4",
    "SAME_MACHINE,    198.51.100.2, http from 198.51.100.2",
    "PRIVATE_NETWORK, 10.0.0.4,    https from 203.0.113.9",
    "PRIVATE_NETWORK, 192.168.3.4, https from 203.0.113.9",
    "PRIVATE_NETWORK, 198.51.100.2, http from 198.51.100.2"
  })
  void forwardedHeadersAreBelievedFromTrustedProxiesOnly(
      String trusted, String peer, String visitor) throws Exception {
    var seen =
        ask(
            "http",
            Map.of(PROXIES, trusted),
            "Test-Peer",
            peer,
            "X-Forwarded-For",
            "203.0.113.9",
            "X-Forwarded-Proto",
            "https");

    assertThat(seen).isEqualTo(visitor);
  }

  @Test
  void whatAVisitorPutsBeforeTheProxysWordIsNotBelieved() throws Exception {
    var seen =
        ask(
            "http",
            Map.of(PROXIES, "SAME_MACHINE"),
            "X-Forwarded-For",
            "127.0.0.1, 10.1.1.1, 198.51.100.7, 203.0.113.9",
            "X-Forwarded-Host",
            "evil.example");

    assertThat(seen).isEqualTo("http from 203.0.113.9");
  }

  private static String in(String file) {
    return file.isEmpty() ? "" : folder.resolve(file).toString();
  }

  private static String ask(String scheme, Map<String, String> settings, String... headers)
      throws Exception {
    var server = server(settings);
    server.start();
    try (var client = client()) {
      var address = URI.create(scheme + "://localhost:" + server.getPort() + "/");
      var request = HttpRequest.newBuilder(address);
      if (headers.length > 0) {
        request.headers(headers);
      }
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    } finally {
      server.stop();
      server.destroy();
    }
  }

  private static WebServer server(Map<String, String> settings) throws KeyFile.Damaged {
    var environment = new MockEnvironment();
    settings.forEach(environment::setProperty);
    var cipher = new PersonalDataCipher(KeyFile.create(folder.resolve("key-" + System.nanoTime())));
    var factory = new TomcatServletWebServerFactory(0);
    factory.addEngineValves(new PeerOfTheTest());
    new Listening(new InstallationSettings(database.jdbc(), environment, cipher, Clock.systemUTC()))
        .customize(factory);
    return factory.getWebServer(
        context -> context.addServlet("visitor", new TellsTheVisitor()).addMapping("/"));
  }

  private static HttpClient client() throws Exception {
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(own.trusting());
    var tls = SSLContext.getInstance("TLS");
    tls.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(tls).build();
  }

  /** Stands for another machine that connects. */
  private static final class PeerOfTheTest extends ValveBase {
    @Override
    public void invoke(Request request, Response response)
        throws IOException, jakarta.servlet.ServletException {
      String peer = request.getHeader("Test-Peer");
      if (peer != null) {
        request.setRemoteAddr(peer);
      }
      getNext().invoke(request, response);
    }
  }

  private static final class TellsTheVisitor extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().print(request.getScheme() + " from " + request.getRemoteAddr());
    }
  }
}
