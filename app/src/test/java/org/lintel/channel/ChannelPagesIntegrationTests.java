package org.lintel.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.channel.sms.ProviderServer;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.lintel.platform.setting.InstallationSettings;
import org.lintel.platform.setting.Setting;
import org.lintel.survey.StaffBrowser;
import org.lintel.survey.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** An administrator sets up how people are reached, and looks after what did not arrive. */
@LintelTest
class ChannelPagesIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired JdbcClient database;
  @Autowired InstallationSettings settings;

  private Town town;
  private StaffBrowser administrator;

  @BeforeEach
  void build() {
    town = new Town(database);
    town.community("翠湖天地", "garden", 2);
    UUID staff =
        new StaffFixture(application).add(town.organisation, "赵静", Role.ADMINISTRATOR, town.root());
    administrator = new StaffBrowser(application, town, town.as(staff));
  }

  @AfterEach
  void forget() {
    for (Setting setting : Setting.values()) {
      if (setting.name().startsWith("SMS_") || setting == Setting.DELIVERY) {
        settings.put(setting, "");
      }
    }
  }

  @Test
  void settingsOfTextMessagesAreKeptAndSecretsNeverShown() {
    assertThat(
            administrator.post(
                "/settings/channels/sms",
                "sms-provider",
                "ALIYUN",
                "sms-sign",
                "翠湖物业",
                "sms-key-id",
                "LTAI-test",
                "sms-key-secret",
                "very-secret-word"))
        .isEqualTo(303);

    assertThat(settings.value(Setting.SMS_KEY_SECRET)).contains("very-secret-word");
    assertThat(
            database
                .sql("SELECT value FROM installation_setting WHERE name = 'sms-key-secret'")
                .query(String.class)
                .single())
        .doesNotContain("very-secret-word");
    assertThat(administrator.page("channel-settings", "/settings/channels"))
        .contains("LTAI-test", "已保存一份")
        .doesNotContain("very-secret-word");
    assertThat(
            administrator.post(
                "/settings/channels/sms",
                "sms-provider",
                "ALIYUN",
                "sms-sign",
                "翠湖物业",
                "sms-key-id",
                "LTAI-other"))
        .isEqualTo(303);
    assertThat(settings.value(Setting.SMS_KEY_SECRET)).contains("very-secret-word");
  }

  @Test
  void whatIsMissingOrWrongIsNamedAndNothingTypedIsLost() {
    var response =
        administrator.posted(
            "/settings/channels/sms",
            "sms-provider",
            "HTTP",
            "sms-rate",
            "0",
            "sms-url",
            "https://{phone}.example.com/",
            "sms-body",
            "{\"to\":\"{number}\"}",
            "sms-headers",
            "Host: inside.example.com",
            "sms-success",
            "/code");

    assertThat(response.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(response))
        .contains(
            "“0”不是 1 到 9999 之间的整数",
            "“https://{phone}.example.com/”不是可用的网址",
            "没有 {number} 这个变量",
            "“/code”无法识别",
            "{\"to\":\"{number}\"}",
            "Host: inside.example.com</textarea>");
    assertThat(settings.value(Setting.SMS_URL)).isEmpty();
  }

  @Test
  void aTestMessageSaysWhatTheProviderAnswered() {
    try (var provider = new ProviderServer()) {
      administrator.post(
          "/settings/channels/sms",
          "sms-provider",
          "HTTP",
          "sms-url",
          provider.address() + "/?to={phone}&text={text}",
          "sms-success",
          "/code=0",
          "sms-private",
          "YES");
      provider.answers(200, "{\"code\":4,\"msg\":\"余额不足\"}");
      assertThat(tested("13800138000")).contains("短信服务没有接收：HTTP 200", "余额不足");
      provider.answers(200, "{\"code\":0}");
      assertThat(tested("13800138000")).contains("短信服务已接收。");
      assertThat(provider.asked().getLast().values())
          .containsEntry("to", "+8613800138000")
          .hasEntrySatisfying("text", text -> assertThat(text).contains("A1027"));
    }
    assertThat(StaffBrowser.content(test("nobody"))).contains("“nobody”不是电话号码");
  }

  private String tested(String phone) {
    return StaffBrowser.content(test(phone));
  }

  private org.springframework.mock.web.MockHttpServletResponse test(String phone) {
    return administrator.posted(
        "/settings/channels/sms/test", "phone", phone, "template", "case-received");
  }

  @Test
  void theRulesAreReadCarefully() {
    var wrong =
        administrator.posted(
            "/settings/channels/rules",
            "owners-from",
            "25:00",
            "owners-until",
            "08:00",
            "staff-from",
            "22:00",
            "staff-until",
            "08:00",
            "a-week",
            "0",
            "sms-cost",
            "0.00001",
            "email-cost",
            "x");
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(wrong))
        .contains("“25:00”不是时间", "“0”不是 1 到 50 之间的整数", "“0.00001”不是 0 到 100 元", "“x”不是 0 到 100 元");

    administrator.post(
        "/settings/channels/rules",
        "language",
        "en",
        "owners-from",
        "21:30",
        "owners-until",
        "09:00",
        "staff-from",
        "22:00",
        "staff-until",
        "08:00",
        "a-week",
        "5",
        "sms-cost",
        "0.045",
        "email-cost",
        "0.0012");
    assertThat(administrator.page("channel-rules", "/settings/channels"))
        .contains("value=\"21:30\"", "value=\"0.045\"", "value=\"0.0012\"");
  }

  @Test
  void wordsAreCheckedTriedAndPutBack() {
    assertThat(administrator.page("notice-templates", "/notice-templates"))
        .contains("报事已收到", "给员工的通知");
    assertThat(administrator.page("notice-template", "/notice-templates/case-received"))
        .contains("您的报修 A1027 已收到", "拒收请回复 R");
    var wrong =
        administrator.posted(
            "/notice-templates/case-received",
            "subject-zh",
            "{name} 您好",
            "text-zh",
            "没有链接",
            "sms-zh",
            "");
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(wrong)).contains("没有 {name} 这个变量", "请在正文里写上 {link}", "没有链接");

    String previewed = StaffBrowser.content(change("preview", "我们收到了 {code}"));
    assertThat(previewed).contains("我们收到了 A1027");
    assertThat(count("SELECT count(*) FROM notice_wording")).isZero();
    assertThat(change("save", "我们收到了 {code}").getStatus()).isEqualTo(303);
    assertThat(administrator.page("notice-template-own", "/notice-templates/case-received"))
        .contains("我们收到了 A1027", "第 1 版", "赵静", "恢复原文");
    assertThat(administrator.post("/notice-templates/case-received/reset")).isEqualTo(303);
    assertThat(administrator.page("notice-template-back", "/notice-templates/case-received"))
        .contains("您的报修 A1027 已收到");
  }

  private org.springframework.mock.web.MockHttpServletResponse change(String act, String subject) {
    return administrator.posted(
        "/notice-templates/case-received",
        "act",
        act,
        "subject-zh",
        subject,
        "text-zh",
        "请看 {link}",
        "sms-zh",
        "请看 {link}",
        "subject-en",
        "Received {code}",
        "text-en",
        "See {link}",
        "sms-en",
        "See {link}",
        "urgency",
        "ANSWER",
        "route",
        "BOTH",
        "sms-code",
        "SMS_1");
  }

  @Test
  void theOutboxShowsWhyAndSendsAgain() {
    letters();

    String page = administrator.page("deliveries", "/deliveries");
    assertThat(page)
        .contains("发送失败 1", "翠湖天地 · 王**", "对方回答：550 no such user", "已送达", "¥0.045")
        .doesNotContain("王小");
    assertThat(administrator.page("deliveries-sms", "/deliveries?m=sms"))
        .doesNotContain("550 no such user");
    assertThat(administrator.post("/deliveries/renewal", "letter", UUID.randomUUID().toString()))
        .isEqualTo(404);
    assertThat(administrator.post("/deliveries/renewal", "m", "sms")).isEqualTo(303);
    assertThat(count("SELECT count(*) FROM letter WHERE state = 'FAILED'")).isEqualTo(1);
    assertThat(administrator.post("/deliveries/renewal")).isEqualTo(303);
    assertThat(count("SELECT count(*) FROM letter WHERE state = 'WAITING'")).isEqualTo(1);
  }

  @Test
  void theMailboxSaysWhetherAnythingLeaves() {
    assertThat(administrator.page("mailbox", "/mailbox")).contains("信箱是空的", "真正发送");
    administrator.post("/settings/channels/delivery", "delivery", "MAILBOX");
    assertThat(administrator.post("/notice-templates/case-received/test")).isEqualTo(200);
    assertThat(administrator.page("mailbox-held", "/mailbox"))
        .contains("没有任何邮件和短信发出", "（测试）您的报修 A1027 已收到", "***@example.com");
  }

  private void letters() {
    List.of("FAILED", "SENT")
        .forEach(state ->
            town.in(() ->
                database
                    .sql(
                        """
                        INSERT INTO letter (community_id, id, organisation_id, kind, occasion_id,
                          round, household_id, member_id, person_id, address_hash, enclosures, state,
                          attempts, due_at, settled_at, reason, channel, receipt, cost)
                        SELECT community_id, gen_random_uuid(), organisation_id, 'notice',
                          gen_random_uuid(), 0, household_id, member_id, person_id, '\\x00',
                          ARRAY[gen_random_uuid()], :state, 1, now(), now(), :reason, :channel,
                          :receipt, :cost
                        FROM household_member
                        WHERE household_id = :household
                        """)
                    .param("state", state)
                    .param("reason", state.equals("SENT") ? "" : "550 no such user")
                    .param("channel", state.equals("SENT") ? "SMS" : "EMAIL")
                    .param("receipt", state.equals("SENT") ? "ARRIVED" : "")
                    .param("cost", state.equals("SENT") ? 450 : 0)
                    .param("household", town.households().getFirst())
                    .update()));
  }

  private int count(String sql) {
    return town.in(() -> database.sql(sql).query(Integer.class).single());
  }
}
