package org.lintel.survey.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.web.Documents;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import org.lintel.survey.Mode;

class ComposingAMailTests {

  private static final MailWords WORDS =
      new MailWords(
          Text.CHINESE,
          new MailWords.Words("{company}邀请您", "{owner}，您好：\n\n请打开：{link} 谢谢"),
          new MailWords.Words("{company} asks", "Dear {owner},\n{link}"),
          "客服中心 400-000-0000",
          1,
          3);

  private final ComposingAMail composing = new ComposingAMail(new Texts());

  @Test
  void theMailHasThePersonalLinkThePrivacySentenceTheContactAndTheWayOut() {
    var mail = composing.compose(WORDS, Text.CHINESE, facts("王秀英", "翠湖物业", 0, "https://x/s/one"));

    assertThat(mail.subject()).isEqualTo("翠湖物业邀请您");
    assertThat(mail.body().text())
        .contains("王秀英，您好：", "请打开：https://x/s/one 谢谢", "保密问卷：工作人员的页面和导出的文件都不显示哪份回答是您家的")
        .contains("English: https://x/s/one?lang=en", "客服中心 400-000-0000", "https://x/opt-out/t");
  }

  @Test
  void theServicePhoneStandsInEveryMailOnce() {
    var written =
        new MailWords(Text.CHINESE, WORDS.chinese(), WORDS.english(), "客服中心 400 123 4567", 1, 3);
    var facts = facts("王秀英", "翠湖物业", 0, "https://x/s/one");

    assertThat(composing.compose(WORDS, Text.CHINESE, facts).body().text())
        .contains("服务电话：400-123-4567");
    assertThat(composing.compose(written, Text.CHINESE, facts).body().text())
        .contains("客服中心 400 123 4567")
        .doesNotContain("服务电话");
  }

  @Test
  void severalHomesHaveOneLinkEach() {
    var mail =
        composing.compose(WORDS, Text.ENGLISH, facts("Wang", "C", 0, "https://x/1", "https://x/2"));

    assertThat(mail.body().text()).contains("home 0 https://x/1\nhome 1 https://x/2\n");
  }

  @Test
  void aReminderSaysSo() {
    assertThat(composing.compose(WORDS, Text.ENGLISH, facts("W", "C", 1, "https://x/1")).subject())
        .isEqualTo("Reminder: C asks");
  }

  @Test
  void namesBeginNoHeaderAndNoPlaceOfTheirOwn() {
    var facts = facts("{link}{company}", "Evil\r\nBcc: all@example.com\u202e", 0, "https://x/1");
    var mail = composing.compose(WORDS, Text.ENGLISH, facts);

    assertThat(mail.subject()).isEqualTo("Evil Bcc: all@example.com asks");
    assertThat(mail.body().text()).contains("Dear {link}{company},");
  }

  @Test
  void scriptInTextStaysTextInTheHtmlPart() {
    var facts = facts("<script>alert(1)</script>", "\"><img src=x>", 0, "https://x/1");
    var mail = composing.compose(WORDS, Text.ENGLISH, facts);

    String html =
        new Documents()
            .write("survey/mail", new MailPage(Text.ENGLISH, mail.subject(), mail.body()));

    assertThat(html)
        .doesNotContain("<script", "<img")
        .contains(
            "&lt;script&gt;alert(1)&lt;/script&gt;", "<a href=\"https://x/1\">https://x/1</a>");
  }

  @Test
  void veryLongNamesAreCut() {
    String name = "王".repeat(5000);
    var mail = composing.compose(WORDS, Text.CHINESE, facts(name, name, 0, "https://x/1"));

    assertThat(mail.subject()).hasSizeLessThanOrEqualTo(200).endsWith("…邀请您");
    assertThat(mail.body().text()).contains("王…，您好");
  }

  @Test
  void whatIsNoPlaceholderIsNamed() {
    assertThat(Placeholder.unknownIn("{owner} {phone}")).contains("{phone}");
    assertThat(Placeholder.unknownIn("{owner} {link}")).isEmpty();
  }

  private static MailFacts facts(String owner, String company, int round, String... addresses) {
    var doors = new java.util.ArrayList<MailFacts.Door>();
    for (String address : addresses) {
      doors.add(new MailFacts.Door("home " + doors.size(), address));
    }
    return new MailFacts(
        owner,
        "翠湖天地",
        company,
        "NPS",
        "2026-09-30",
        3,
        Mode.CONFIDENTIAL,
        round,
        List.copyOf(doors),
        ServicePhone.parse("400-123-4567"),
        "https://x/opt-out/t");
  }
}
