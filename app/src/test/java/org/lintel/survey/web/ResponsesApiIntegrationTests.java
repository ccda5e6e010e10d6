package org.lintel.survey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.survey.SurveyFixture;
import org.lintel.survey.SurveyTest;
import org.lintel.survey.Waves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SurveyTest
class ResponsesApiIntegrationTests {

  @Autowired SurveyFixture fixture;
  @Autowired Waves waves;
  @Autowired MockMvc program;

  @Test
  void aProgramStoresReplaysAndCorrectsWithTheTokenAsItsCredential() throws Exception {
    var asked = fixture.ask(fixture.community(1), "relationship_nps");
    String token = fixture.token(asked, 0, 0);
    String id = UUID.randomUUID().toString();
    String answers = "{\"recommend\": 9, \"reasons\": [\"repair\"], \"contact\": true}";

    var first = send(token, id, answers);
    var again = send(token, id, answers);
    var corrected = send(token, UUID.randomUUID().toString(), "{\"recommend\": 4}");
    var other = send(fixture.token(asked, 0, 1), id, answers);

    assertThat(first.getStatus()).isEqualTo(201);
    assertThat(again.getStatus()).isEqualTo(200);
    assertThat(again.getContentAsString()).contains("already-received");
    assertThat(corrected.getContentAsString()).contains("corrected");
    assertThat(fixture.count(asked.made(), "SELECT scores[1] FROM response")).isEqualTo(4);
    assertThat(fixture.count(asked.made(), "SELECT count(*) FROM callback_request")).isZero();
    assertThat(other.getStatus()).isEqualTo(409);
    assertThat(other.getContentAsString()).contains("already-answered");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"recommend\": 11} | survey.answer.range",
        "{\"recommend\": -1} | survey.answer.range",
        "{\"recommend\": 6.5} | survey.answer.not-whole",
        "{\"recommend\": \"nine\"} | survey.answer.not-whole",
        "{\"recommend\": 9, \"stranger\": 1} | survey.answer.foreign",
        "{\"why\": \"only words\"} | survey.answer.required",
        "{\"recommend\": 9, \"reasons\": [\"repair\", \"fees\", \"parking\", \"steward\"]} | survey.answer.too-many",
      })
  void whatIsNotAllowedIsToldAsProblemDetails(String answers, String code) throws Exception {
    var asked = fixture.ask(fixture.community(1), "relationship_nps");

    var refused = send(fixture.token(asked, 0, 0), UUID.randomUUID().toString(), answers);

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentType()).isEqualTo("application/problem+json");
    assertThat(refused.getContentAsString()).contains(code);
    assertThat(fixture.count(asked.made(), "SELECT count(*) FROM response")).isZero();
  }

  @Test
  void everyOtherTroubleHasItsOwnAnswer() throws Exception {
    var asked = fixture.ask(fixture.community(1), "relationship_nps");
    String token = fixture.token(asked, 0, 0);
    String id = UUID.randomUUID().toString();

    assertThat(send("AAAAAAAAAAAAAAAAAAAAAAAA", id, "{}").getStatus()).isEqualTo(404);
    assertThat(raw("{").getStatus()).isEqualTo(400);
    assertThat(raw("[]").getStatus()).isEqualTo(400);
    assertThat(raw("{\"token\": \"" + token + "\"}").getStatus()).isEqualTo(400);
    assertThat(send(token, "1", "{\"recommend\": 9}").getStatus()).isEqualTo(400);
    assertThat(raw("{\"token\": \"" + "x".repeat(300_000) + "\"}").getStatus()).isEqualTo(413);
    assertThat(as("text/plain", "{}").getStatus()).isEqualTo(415);
    assertThat(as("application/json;charset=utf-8", "[]").getStatus()).isEqualTo(400);
    fixture.in(asked.made(), () -> waves.close(asked.wave(), asked.made().viewer().id()));
    assertThat(send(token, id, "{\"recommend\": 9}").getStatus()).isEqualTo(410);
  }

  @Test
  void aReplayChangesNothingEvenAfterTheWaveHasClosed() throws Exception {
    var asked = fixture.ask(fixture.community(1), "relationship_nps");
    String token = fixture.token(asked, 0, 0);
    String id = UUID.randomUUID().toString();
    send(token, id, "{\"recommend\": 9, \"contact\": true}");
    fixture.in(asked.made(), () -> waves.close(asked.wave(), asked.made().viewer().id()));

    for (int times = 0; times < 3; times++) {
      var again = send(token, id, "{\"recommend\": 1}");
      assertThat(again.getStatus()).isEqualTo(200);
      assertThat(again.getContentAsString()).contains("already-received");
    }
    assertThat(fixture.count(asked.made(), "SELECT scores[1] FROM response")).isEqualTo(9);
    assertThat(fixture.count(asked.made(), "SELECT count(*) FROM callback_request")).isOne();
  }

  @Test
  void everyCodeThatIsSentIsDocumented() throws Exception {
    String documented = Files.readString(Path.of("../docs/responses-api.md"));
    String sent =
        Files.readString(Path.of("src/main/java/org/lintel/survey/web/ResponsesController.java"))
            + Files.readString(Path.of("src/main/java/org/lintel/survey/web/Problems.java"));

    var codes =
        Pattern.compile("HttpStatus\\.[A-Z_]+,\\s*\"([a-z-]+)\"")
            .matcher(sent)
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(codes).hasSizeGreaterThan(6).allMatch(code -> documented.contains("`" + code + "`"));
  }

  private MockHttpServletResponse send(String token, String submission, String answers)
      throws Exception {
    return raw(
        "{\"token\": \"%s\", \"submission\": \"%s\", \"language\": \"en\", \"answers\": %s}"
            .formatted(token, submission, answers));
  }

  private MockHttpServletResponse raw(String body) throws Exception {
    return as("application/json", body);
  }

  private MockHttpServletResponse as(String type, String body) throws Exception {
    return program
        .perform(post("/api/v1/responses").contentType(type).content(body))
        .andReturn()
        .getResponse();
  }
}
