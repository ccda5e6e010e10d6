package org.lintel.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.channel.sms.TextMessage;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.lintel.platform.setting.InstallationSettings;
import org.lintel.platform.setting.Setting;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import org.lintel.survey.StaffBrowser;
import org.lintel.survey.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** The words of an emergency as a text message to colleagues. */
@LintelTest
class StaffBriefsIntegrationTests {

  private static final String LINK =
      "https://lintel.cuihu-property.example.com/cases/" + UUID.randomUUID();
  private static final String SIGN = "翠湖天地物业";

  @Autowired WebApplicationContext application;
  @Autowired JdbcClient database;
  @Autowired InstallationSettings settings;
  @Autowired NoticeTemplates templates;
  @Autowired NoticeWordings wordings;
  @Autowired StaffBriefs briefs;
  @Autowired SampleNotices samples;
  @Autowired Texts texts;

  private Town town;
  private UUID administrator;
  private StaffBrowser browser;

  @BeforeEach
  void build() {
    settings.put(Setting.SMS_SIGN, SIGN);
    town = new Town(database);
    town.community("翠湖天地", "garden", 1);
    administrator =
        new StaffFixture(application).add(town.organisation, "赵静", Role.ADMINISTRATOR, town.root());
    browser = new StaffBrowser(application, town, town.as(administrator));
  }

  @AfterEach
  void forget() {
    settings.put(Setting.SMS_SIGN, "");
    settings.put(Setting.SMS_PROVIDER, "");
  }

  @Test
  void emergenciesAreTextedToColleaguesAndNothingElseIs() {
    assertThat(texted().stream().map(NoticeTemplate::name))
        .containsExactlyInAnyOrder(
            "case-emergency", "case-emergency-nobody", "case-emergency-late");
  }

  @Test
  void eachStaysShortInBothLanguagesWithItsWholeLinkWhateverFillsIt() {
    for (NoticeTemplate template : texted()) {
      for (String language : List.of(Text.CHINESE, Text.ENGLISH)) {
        Text text = texts.in(language);
        for (int length : List.of(4, 12, 60, 120)) {
          var places = places(template, text, length);

          var brief = briefs.of(wordings.shipped(template), text, places);

          assertThat(parts(brief))
              .as(template.name() + " " + brief.text())
              .isLessThanOrEqualTo(text.isChinese() ? 2 : 3);
          assertThat(brief.text()).endsWith(LINK).doesNotContain("{", "}");
          assertThat(brief.places()).containsEntry(NoticeTemplate.LINK, LINK);
        }
      }
    }
  }

  @Test
  void whatUsuallyFillsItIsNotCut() {
    for (NoticeTemplate template : texted()) {
      for (String language : List.of(Text.CHINESE, Text.ENGLISH)) {
        Text text = texts.in(language);

        var brief = briefs.of(wordings.shipped(template), text, places(template, text, 6));

        assertThat(brief.text()).as(template.name()).doesNotContain("…");
      }
    }
  }

  @Test
  void itsWordsCanBeChangedAndAreLookedAtBeforehand() {
    assertThat(browser.page("wording-emergency", "/notice-templates/case-emergency"))
        .contains("sms-zh", "sms-code", "有手机号的还发短信");
    assertThat(browser.page("wording-assigned", "/notice-templates/case-assigned"))
        .doesNotContain("sms-zh", "sms-code");

    assertThat(StaffBrowser.content(change("{place}：{who} {link}"))).contains("没有 {who} 这个变量");
    assertThat(StaffBrowser.content(change(""))).contains("请填写");
    assertThat(change("{place} 有急事：{link}").getStatus()).isEqualTo(303);

    NoticeTemplate template = templates.get("case-emergency");
    var sample =
        town.in(() -> samples.of(template, wordings.of(template), texts.in(Text.CHINESE), SIGN));
    assertThat(sample.sms()).startsWith("翠湖天地有急事：https://");
    assertThat(sample.parts()).isPositive();
  }

  @Test
  void wordsThatWereKeptBeforeThereWereTextMessagesSendTheShippedOne() {
    assertThat(change("{place} 有急事：{link}").getStatus()).isEqualTo(303);
    town.in(() -> database.sql("UPDATE notice_wording SET sms_zh = '', sms_en = ''").update());

    NoticeTemplate template = templates.get("case-emergency");
    var wording = town.in(() -> wordings.of(template));

    assertThat(wording.chinese().subject()).isEqualTo("有急事 {code}");
    assertThat(wording.chinese().sms()).isEqualTo(wordings.shipped(template).chinese().sms());
    assertThat(wording.english().sms()).isEqualTo(wordings.shipped(template).english().sms());
  }

  @Test
  void aProviderOfApprovedTextsNeedsTheirCodesAndTheSettingsSaySo() {
    settings.put(Setting.SMS_PROVIDER, "ALIYUN");
    settings.put(Setting.SMS_KEY_ID, "LTAI-test");
    settings.put(Setting.SMS_KEY_SECRET, "very-secret-word");
    try {
      assertThat(browser.page("channels-no-code", "/settings/channels"))
          .contains("短信发不出去：", "紧急情况逾期", "没有设置发信服务器：有紧急情况时");
    } finally {
      settings.put(Setting.SMS_KEY_ID, "");
      settings.put(Setting.SMS_KEY_SECRET, "");
    }
  }

  @Test
  void theSettingsSayThatEmergenciesReachNobody() {
    assertThat(browser.page("channels-silent", "/settings/channels")).contains("谁也通知不到");
  }

  private MockHttpServletResponse change(String sms) {
    return browser.posted(
        "/notice-templates/case-emergency",
        "urgency",
        "EMERGENCY",
        "route",
        "EMAIL_FIRST",
        "subject-zh",
        "有急事 {code}",
        "text-zh",
        "{place} 有急事",
        "sms-zh",
        sms,
        "subject-en",
        "Urgent {code}",
        "text-en",
        "Urgent at {place}",
        "sms-en",
        "Urgent at {place}: {link}");
  }

  private List<NoticeTemplate> texted() {
    return templates.all().stream()
        .filter(template -> !template.isForOwners() && template.isTexted())
        .toList();
  }

  /** As a notice fills them, with a name of the community of that length. */
  private static Map<String, String> places(NoticeTemplate template, Text text, int length) {
    var places = new HashMap<>(NoticePlaces.examples(template.allPlaces(), text));
    places.put("place", (text.isChinese() ? "翠" : "G").repeat(length));
    places.put(NoticeTemplate.LINK, LINK);
    return places;
  }

  private static int parts(LetterWriter.Writing.Brief brief) {
    return new TextMessage(new UUID(0, 0), "+8613800000000", brief.text(), "", Map.of())
        .parts(SIGN);
  }
}
