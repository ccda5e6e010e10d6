package org.lintel.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.survey.SurveyFixture;
import org.lintel.survey.SurveyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What a provider pushes afterwards. */
@SurveyTest
class SmsReportsIntegrationTests {

  @Autowired SurveyFixture fixture;
  @Autowired JdbcClient database;
  @Autowired SmsReports reports;
  @Autowired MockMvc http;

  private SurveyFixture.Made made;
  private String path = "";
  private UUID letter = UUID.randomUUID();

  @BeforeEach
  void build() {
    made = fixture.community(1);
    String address = fixture.in(made, reports::address);
    path = address.substring(address.indexOf("/sms-reports/"));
    letter = fixture.in(made, this::uncertain);
  }

  @Test
  void aReceiptSettlesWhatWasUncertain() throws Exception {
    assertThat(push("[" + receipt(true, letter) + "]")).isEqualTo(200);

    assertThat(text("SELECT state || ' ' || receipt || reason FROM letter"))
        .isEqualTo("SENT ARRIVED");
  }

  @Test
  void whatDidNotArriveSaysWhy() throws Exception {
    assertThat(push("[" + receipt(false, letter) + "]")).isEqualTo(200);

    assertThat(text("SELECT state || ' ' || receipt || ' ' || reason FROM letter"))
        .isEqualTo("UNCERTAIN NOT_ARRIVED MOBILE_IN_BLACK");
  }

  @Test
  void aWordThatMeansNoMoreIsKeptForTheNumberOnce() throws Exception {
    for (String content : new String[] {"谢谢", " ｒ ", "退订"}) {
      assertThat(push("[{\"phone_number\":\"13800002106\",\"content\":\"" + content + "\"}]"))
          .isEqualTo(200);
    }

    assertThat(fixture.count(made, "SELECT count(*) FROM mail_opt_out")).isEqualTo(1);
    assertThat(text("SELECT topic || ' ' || is_given FROM consent_event")).isEqualTo("SMS false");
  }

  @Test
  void anotherCompanysAddressChangesNothingHereAndNonsenseIsRefused() throws Exception {
    SurveyFixture.Made other = fixture.community(1);
    String foreign = fixture.in(other, reports::address);
    String elsewhere = foreign.substring(foreign.indexOf("/sms-reports/"));

    assertThat(push(elsewhere, "[" + receipt(true, letter) + "]")).isEqualTo(200);
    assertThat(text("SELECT state FROM letter")).isEqualTo("UNCERTAIN");
    assertThat(push("{\"no\":\"list\"}")).isEqualTo(400);
    assertThat(push("nonsense")).isEqualTo(400);
    assertThat(push("[1,null,{},{\"success\":true,\"out_id\":\"x\"},{\"content\":1}]"))
        .isEqualTo(200);
    assertThat(push("/sms-reports/abcdefghijklmnopqrstuvwx", "[]")).isEqualTo(404);
    assertThat(push("/sms-reports/x", "[]")).isEqualTo(404);
  }

  private static String receipt(boolean isArrived, UUID id) {
    return "{\"phone_number\":\"13800002106\",\"success\":"
        + isArrived
        + ",\"err_code\":\""
        + (isArrived ? "DELIVERED" : "MOBILE_IN_BLACK")
        + "\",\"biz_id\":\"12345\",\"out_id\":\""
        + id
        + "\"}";
  }

  private int push(String body) throws Exception {
    return push(path, body);
  }

  private int push(String to, String body) throws Exception {
    return http.perform(
            MockMvcRequestBuilders.post(to).contentType(MediaType.APPLICATION_JSON).content(body))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private UUID uncertain() {
    return database
        .sql(
            """
            INSERT INTO letter (community_id, id, organisation_id, kind, occasion_id, round,
              household_id, member_id, person_id, address_hash, enclosures, state, attempts, due_at,
              settled_at, reason, channel)
            SELECT community_id, gen_random_uuid(), organisation_id, 'notice', gen_random_uuid(), 0,
              household_id, member_id, person_id, '\\x00', ARRAY[gen_random_uuid()], 'UNCERTAIN', 1,
              now(), now(), 'Read timed out', 'SMS'
            FROM household_member
            WHERE role = 'OWNER'
            RETURNING id
            """)
        .query((row, number) -> row.getObject("id", UUID.class))
        .single();
  }

  private String text(String sql) {
    return fixture.in(made, () -> database.sql(sql).query(String.class).single());
  }
}
