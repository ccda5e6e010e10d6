package org.lintel.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.platform.secret.PhoneNumber;
import org.lintel.survey.StaffBrowser;
import org.lintel.survey.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** The mobile number of a member of staff: entered twice over, shown to herself only. */
@LintelTest
@AutoConfigureMockMvc
class StaffPhonesIntegrationTests {

  private static final PhoneNumber NUMBER = new PhoneNumber("+8613800138000");

  @Autowired WebApplicationContext application;
  @Autowired MockMvc http;
  @Autowired JdbcClient database;
  @Autowired StaffPhones phones;

  private Town town;
  private UUID zhang;
  private StaffBrowser administrator;

  @BeforeEach
  void build() {
    town = new Town(database);
    town.community("翠湖天地", "garden", 1);
    var fixture = new StaffFixture(application);
    UUID zhao = fixture.add(town.organisation, "赵静", Role.ADMINISTRATOR, town.root());
    zhang = fixture.add(town.organisation, "张师傅", Role.TECHNICIAN, town.root());
    administrator = new StaffBrowser(application, town, town.as(zhao));
  }

  @Test
  void theAdministratorEntersItAndReadsTheLastDigits() {
    assertThat(administrator.page("staff-no-phone", page())).contains("还没有手机号");

    assertThat(entered(administrator, page(), "１３８ 0013-8000")).isEqualTo(303);

    assertThat(kept()).contains(NUMBER);
    assertThat(administrator.page("staff-phone", page()))
        .contains("***8000")
        .doesNotContain("13800138000", "138 0013 8000\"");
    assertThat(administrator.page("staff-phones", "/staff"))
        .contains("***8000", "没有")
        .doesNotContain("13800138000");
  }

  @Test
  void itIsEncryptedAndTheAuditLogDoesNotKnowIt() {
    entered(administrator, page(), "13800138000");
    entered(administrator, page(), "13800138000");
    administrator.post(page() + "/phone/removal");
    administrator.post(page() + "/phone/removal");

    entered(administrator, page(), "13900139000");
    byte[] sealed =
        town.in(() ->
            database
                .sql("SELECT sealed FROM staff_phone WHERE staff_id = :staff")
                .param("staff", zhang)
                .query(byte[].class)
                .single());
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("13900139000");
    assertThat(audited())
        .containsExactly("staff-phone-set {}", "staff-phone-removed {}", "staff-phone-set {}");
  }

  @Test
  void whatTakesNoTextMessagesIsRefusedByItsNameAndStaysInTheField() {
    for (String typed : List.of("0571-88886666", "12345", "电话保密", "+86 10 6552 9988")) {
      var response = administrator.posted(page() + "/phone", "phone", typed);

      assertThat(response.getStatus()).isEqualTo(422);
      assertThat(StaffBrowser.content(response))
          .contains("“" + typed + "”不是手机号", "value=\"" + typed + "\"");
    }
    assertThat(administrator.post(page() + "/phone", "phone", " ")).isEqualTo(422);
    assertThat(kept()).isEmpty();
    assertThat(entered(administrator, page(), "+852 9123 4567")).isEqualTo(303);
    assertThat(kept()).contains(new PhoneNumber("+85291234567"));
  }

  @Test
  void sheReadsAndChangesAndRemovesHerOwnOnHerAccount() throws Exception {
    entered(administrator, page(), "13800138000");

    assertThat(own(get("/account"), 200)).contains("+8613800138000", "/account/phone/removal");
    assertThat(own(post("/account/phone").param("phone", "88886666"), 422))
        .contains("\"88886666\" is not a mobile number", "value=\"88886666\"");
    own(post("/account/phone").param("phone", "13900139000"), 303);
    assertThat(kept()).contains(new PhoneNumber("+8613900139000"));

    own(post("/account/phone/removal"), 303);

    assertThat(kept()).isEmpty();
    assertThat(own(get("/account"), 200)).doesNotContain("/account/phone/removal", "139001");
  }

  @Test
  void itGoesWhenSheIsLetGoAndNoneIsKeptAfterwards() {
    entered(administrator, page(), "13800138000");

    assertThat(administrator.post(page() + "/deactivation")).isEqualTo(303);

    assertThat(kept()).isEmpty();
    var response = administrator.posted(page() + "/phone", "phone", "13800138000");
    assertThat(response.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(response)).contains("张师傅已停用，不再保存手机号");
    assertThat(kept()).isEmpty();
  }

  @Test
  void anotherCompanyNeitherSeesNorChangesIt() {
    entered(administrator, page(), "13800138000");
    var other = new Town(database);
    UUID stranger =
        new StaffFixture(application)
            .add(other.organisation, "钱多", Role.ADMINISTRATOR, other.root());
    var browser = new StaffBrowser(application, other, other.as(stranger));

    assertThat(browser.post(page() + "/phone", "phone", "13900139000")).isEqualTo(404);
    assertThat(browser.post(page() + "/phone/removal")).isEqualTo(404);
    assertThat(other.in(() -> phones.of(zhang))).isEmpty();
    assertThat(kept()).contains(NUMBER);
  }

  /** As herself, signed in by a session. */
  private String own(MockHttpServletRequestBuilder request, int status) throws Exception {
    String session = new StaffFixture(application).signIn(town.organisation, zhang);
    var response =
        http.perform(
                request
                    .cookie(new Cookie("lintel_session", session))
                    .header("Sec-Fetch-Site", "same-origin"))
            .andReturn()
            .getResponse();
    assertThat(response.getStatus()).isEqualTo(status);
    return StaffBrowser.content(response);
  }

  private String page() {
    return "/staff/" + zhang;
  }

  private static int entered(StaffBrowser by, String page, String number) {
    return by.post(page + "/phone", "phone", number);
  }

  private Optional<PhoneNumber> kept() {
    return town.in(() -> phones.of(zhang));
  }

  private List<String> audited() {
    return town.in(() ->
        database
            .sql(
                """
                SELECT act || ' ' || details
                FROM audit_entry
                WHERE subject = :staff AND act LIKE 'staff-phone-%'
                ORDER BY happened_at, id
                """)
            .param("staff", zhang.toString())
            .query(String.class)
            .list());
  }
}
