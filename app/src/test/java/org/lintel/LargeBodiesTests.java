package org.lintel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintel.identity.Permission;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.lintel.survey.SurveyFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;

/**
 * Bodies beyond the limits, sent to a real port: only a real server counts the bytes. Each is told
 * which limit it passed, in the reader's language, and nothing of it is stored.
 */
@SpringBootTest(classes = Lintel.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForApplication.class)
@Import(SurveyFixture.class)
class LargeBodiesTests {

  private static final int KILO = 1024;
  private static final String FORM = "application/x-www-form-urlencoded";

  @Autowired ApplicationContext application;
  @Autowired Environment environment;
  @Autowired SurveyFixture surveys;
  @LocalServerPort int port;

  private final HttpClient client = HttpClient.newHttpClient();
  private SurveyFixture.Asked asked;
  private Map<String, String> before = Map.of();

  @BeforeEach
  void prepare() {
    asked = surveys.ask(surveys.community(1), "relationship_nps");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anOwnersFormBeyondTheLimitIsRefusedWithTheLimit(boolean isLengthUnknown) throws Exception {
    byte[] form = ("page=1&a.why=" + "x".repeat(512 * KILO)).getBytes(StandardCharsets.UTF_8);
    String address = "/s/" + surveys.token(asked, 0, 0);
    remember();

    var chinese = post(address, FORM, body(form, isLengthUnknown));
    var english = post(address, FORM, body(form, isLengthUnknown), "Accept-Language", "en");

    assertThat(chinese.statusCode()).isEqualTo(413);
    assertThat(chinese.body()).contains("lang=\"zh-CN\"", "512 KB", "填写的内容太长");
    assertThat(english.statusCode()).isEqualTo(413);
    assertThat(english.body()).contains("lang=\"en\"", "512 KB", "too long");
    assertNothingStored();
  }

  @Test
  void anOwnersFormBelowTheLimitIsReadAndToldWhichFieldIsTooLong() throws Exception {
    byte[] form =
        ("page=1&a.recommend=9&a.why=" + "x".repeat(500 * KILO)).getBytes(StandardCharsets.UTF_8);

    var answer = post("/s/" + surveys.token(asked, 0, 0), FORM, BodyPublishers.ofByteArray(form));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(surveys.count(asked.made(), "SELECT count(*) FROM response")).isZero();
  }

  @Test
  void anAnswerOfAProgramBeyondTheLimitIsRefusedAsAProblem() throws Exception {
    String answer = "{\"token\":\"" + "x".repeat(256 * KILO) + "\"}";
    remember();

    var answered = post("/api/v1/responses", "application/json", BodyPublishers.ofString(answer));

    assertThat(answered.statusCode()).isEqualTo(413);
    assertThat(answered.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answered.body()).contains("at most 262144 bytes");
    assertNothingStored();
  }

  @Test
  void aFormOfStaffBeyondTheLimitIsRefusedWithTheLimit() throws Exception {
    String session = session();
    remember();

    var answer =
        post(
            "/places",
            FORM,
            BodyPublishers.ofString("kind=COMPANY&name=" + "x".repeat(512 * KILO)),
            "Cookie",
            session);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("512 KB", "too long");
    assertNothingStored();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/imports/owners", "/imports/answers"})
  void aFileBeyondTheLimitIsRefusedWithTheLimit(String address) throws Exception {
    String session = session();
    remember();

    for (int megabytes : List.of(50, 64)) {
      var answer =
          post(
              address,
              "multipart/form-data; boundary=end",
              BodyPublishers.ofInputStream(() -> upload(megabytes)),
              "Cookie",
              session);

      assertThat(answer.statusCode()).as(megabytes + " MB").isEqualTo(413);
      assertThat(answer.body()).contains("50 MB", "A file may have at most");
    }
    assertNothingStored();
  }

  /** One byte more than so many megabytes. */
  private static InputStream upload(int megabytes) {
    byte[] million = new byte[KILO * KILO];
    Arrays.fill(million, (byte) 'x');
    var parts =
        new ArrayList<InputStream>(
            Collections.nCopies(megabytes, million).stream()
                .map(ByteArrayInputStream::new)
                .toList());
    parts.addFirst(
        stream(
            """
            --end\r
            Content-Disposition: form-data; name="file"; filename="large.csv"\r
            Content-Type: text/csv\r
            \r
            """));
    parts.add(stream("x\r\n--end--\r\n"));
    return new SequenceInputStream(Collections.enumeration(parts));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static BodyPublisher body(byte[] content, boolean isLengthUnknown) {
    return isLengthUnknown
        ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content))
        : BodyPublishers.ofByteArray(content);
  }

  private HttpResponse<String> post(
      String address, String type, BodyPublisher body, String... headers) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
            .header("Content-Type", type)
            .header("Sec-Fetch-Site", "same-origin")
            .POST(body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private String session() {
    var staff = new StaffFixture(application);
    var made = asked.made();
    var root = made.viewer().nodes(Permission.MANAGE_PLACES).iterator().next();
    UUID leader = staff.add(made.organisation(), "Leader", Role.ADMINISTRATOR, root);
    return "lintel_session=" + staff.signIn(made.organisation(), leader);
  }

  private void remember() {
    before = new OwnerDatabase(environment).contentsOfPeople(asked.made().organisation());
  }

  private void assertNothingStored() {
    assertThat(new OwnerDatabase(environment).contentsOfPeople(asked.made().organisation()))
        .isEqualTo(before);
  }
}
