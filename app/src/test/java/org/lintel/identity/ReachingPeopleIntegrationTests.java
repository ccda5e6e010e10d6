package org.lintel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.Lintel;
import org.lintel.TestDatabase;
import org.lintel.platform.database.DatabaseSettings;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.setting.InstallationSettings;
import org.lintel.platform.setting.Setting;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** Links that leave a running Lintel: by mail, by the shell, and the test of their address. */
@SpringBootTest(classes = Lintel.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForApplication.class)
class ReachingPeopleIntegrationTests {

  private static final String PASSWORD = "a lintel carries the door";
  private static final Text ENGLISH = new Texts().in(Text.ENGLISH);

  @Autowired ApplicationContext application;
  @Autowired InstallationSettings settings;
  @Autowired DatabaseSettings database;
  @Autowired StaffMembers staff;
  @Autowired SigningIn signingIn;
  @LocalServerPort int port;

  private final HttpClient http = HttpClient.newHttpClient();
  private final GreenMail mails = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
  private int company;
  private UUID leader;

  @BeforeEach
  void prepare() {
    mails.start();
    company =
        application
            .getBean(Organisations.class)
            .found("Company", ZoneId.of("Asia/Shanghai"), false);
    leader = OrganisationScope.call(company, this::administrator);
    settings.put(Setting.MAIL_HOST, "localhost");
    settings.put(Setting.MAIL_PORT, Integer.toString(mails.getSmtp().getPort()));
    settings.put(Setting.MAIL_SECURITY, "NONE");
    settings.put(Setting.MAIL_SENDER, "lintel@example.com");
  }

  @AfterEach
  void forget() {
    mails.stop();
    http.close();
    settings.put(Setting.PUBLIC_ADDRESS, "");
  }

  @Test
  void aLostPasswordIsMailedToItsOwnerOnlyAndTheLinkWorksOnce() throws Exception {
    settings.put(Setting.PUBLIC_ADDRESS, own());

    assertThat(post("/lost-password", Map.of("email", "nobody@example.com")).statusCode())
        .isEqualTo(200);
    assertThat(post("/lost-password", Map.of("email", email())).statusCode()).isEqualTo(200);

    assertThat(mails.waitForIncomingEmail(20_000, 1)).isTrue();
    assertThat(mails.getReceivedMessages()).hasSize(1);
    var mail = mails.getReceivedMessages()[0];
    assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(email());
    assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("lintel@example.com");
    String link = found(Pattern.quote(own()) + "/password/\\S+", (String) mail.getContent());
    String path = URI.create(link).getPath();
    assertThat(get(path).statusCode()).isEqualTo(200);

    var changed = post(path, Map.of("password", PASSWORD));

    assertThat(changed.statusCode()).isEqualTo(303);
    assertThat(signingIn.attempt(email(), PASSWORD, new SigningIn.Origin("192.0.2.1", "Firefox")))
        .isInstanceOf(SigningIn.Outcome.SignedIn.class);
    assertThat(get(path).statusCode()).isEqualTo(410);
    assertThat(post(path, Map.of("password", PASSWORD + "!")).statusCode()).isEqualTo(410);
  }

  @Test
  void theShellsLinkForALostAdministratorOpensWhereLintelReallyListens() throws Exception {
    String printed = recover(0, email());

    String link = found("http://localhost:\\d+/password/[\\w-]+", printed);
    assertThat(link).startsWith(own() + "/password/");
    assertThat(get(URI.create(link).getPath()).statusCode()).isEqualTo(200);
    assertThat(printed.lines()).hasSize(1);
  }

  @Test
  void withAPublicAddressTheShellsLinkOpensFromElsewhereAndHere() throws Exception {
    settings.put(Setting.PUBLIC_ADDRESS, "https://lintel.example.com");

    String printed = recover(0, email());

    assertThat(printed).contains(" https://lintel.example.com/password/");
    assertThat(printed.lines()).hasSize(2);
    String here = found(Pattern.quote(own()) + "/password/[\\w-]+", printed);
    assertThat(get(URI.create(here).getPath()).statusCode()).isEqualTo(200);
  }

  @Test
  void anEmailThatNoAdministratorHasGivesNoLinkAndFails() {
    assertThat(recover(1, "nobody@example.com")).isEmpty();
  }

  @Test
  void theTestOfThePublicAddressTellsOursFromEverythingElse() throws Exception {
    String session = new StaffFixture(application).signIn(company, leader);
    var other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext("/", exchange -> exchange.sendResponseHeaders(200, -1));
    other.start();
    try {
      int others = other.getAddress().getPort();
      assertTold(session, own(), "identity.reached.ours");
      assertTold(session, "http://localhost:" + others, "identity.reached.somebody-else", 200);
      assertTold(session, "https://localhost:" + port, "identity.reached.certificate", "localhost");
      int closed = closedPort();
      assertTold(
          session, "http://localhost:" + closed, "identity.reached.no-answer", "localhost", closed);
      assertTold(
          session, "http://nowhere.invalid", "identity.reached.unknown-host", "nowhere.invalid");
      assertTold(
          session, "http://169.254.169.254", "identity.reached.forbidden", "169.254.169.254");
      assertTold(session, "", "identity.reached.not-set");
    } finally {
      other.stop(0);
    }
  }

  @Test
  void theTestSaysWhichHeaderTheProxyDoesNotSend() throws Exception {
    String session = new StaffFixture(application).signIn(company, leader);

    try (var silent = new ProxyForTests(port, Map.of())) {
      assertThat(tested(session, silent.address()))
          .contains(ENGLISH.get("identity.reached.ours-but"), "The proxy changes the Host");
    }
    try (var open = new ProxyForTests(port, Map.of("X-Forwarded-Proto", "http"))) {
      assertThat(tested(session, open.address()))
          .contains(ENGLISH.get("identity.reached.proxy.no-for"))
          .contains(ENGLISH.get("identity.reached.proxy.same-machine", "127.0.0.1"));
    }
    settings.put(Setting.TRUSTED_PROXIES, "SAME_MACHINE");
    try (var whole = new ProxyForTests(port, Map.of("X-Forwarded-For", "203.0.113.7"))) {
      assertThat(tested(session, whole.address()))
          .contains(ENGLISH.get("identity.reached.proxy.restart", "127.0.0.1"))
          .doesNotContain(ENGLISH.get("identity.reached.proxy.no-for"));
    } finally {
      settings.put(Setting.TRUSTED_PROXIES, "");
    }
  }

  private String tested(String session, String address) throws Exception {
    settings.put(Setting.PUBLIC_ADDRESS, address);
    return post("/settings/address/test?lang=en", Map.of(), "Cookie", "lintel_session=" + session)
        .body();
  }

  private void assertTold(String session, String address, String key, Object... arguments)
      throws Exception {
    settings.put(Setting.PUBLIC_ADDRESS, address);

    var told =
        post("/settings/address/test?lang=en", Map.of(), "Cookie", "lintel_session=" + session);

    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(told.body()).as(address).contains(ENGLISH.get(key, arguments));
  }

  private UUID administrator() {
    UUID root = application.getBean(PortfolioTree.class).plant(company, "Company");
    return new StaffFixture(application).add(company, "Leader", Role.ADMINISTRATOR, root);
  }

  private String email() {
    return OrganisationScope.call(company, () -> staff.get(leader).email().value());
  }

  private String own() {
    return "http://localhost:" + port;
  }

  /** What is printed when the command ends as expected. */
  private String recover(int status, String email) {
    var printed = new ByteArrayOutputStream();
    var out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    int ended = RecoveryCommand.run(new String[] {email}, database, ENGLISH, out);

    assertThat(ended).isEqualTo(status);
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static int closedPort() throws Exception {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String found(String pattern, String text) {
    var matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
    return matcher.group();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(own() + path)));
  }

  private HttpResponse<String> post(String path, Map<String, String> form, String... headers)
      throws Exception {
    var request = HttpRequest.newBuilder(URI.create(own() + path));
    request.header("Content-Type", "application/x-www-form-urlencoded");
    request.header("Origin", own());
    if (headers.length > 0) {
      request.headers(headers);
    }
    var encoded = new StringBuilder();
    form.forEach(
        (name, value) -> encoded.append('&').append(name).append('=').append(encoded(value)));
    return send(request.POST(HttpRequest.BodyPublishers.ofString(encoded.toString())));
  }

  private static String encoded(String value) {
    return java.net.URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
