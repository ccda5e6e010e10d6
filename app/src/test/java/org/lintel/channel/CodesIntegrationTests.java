package org.lintel.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lintel.channel.sms.ProviderServer;
import org.lintel.identity.CodeDelivery;
import org.lintel.platform.Paging;
import org.lintel.platform.setting.InstallationSettings;
import org.lintel.platform.setting.Setting;
import org.lintel.survey.SurveyFixture;
import org.lintel.survey.SurveyTest;
import org.springframework.beans.factory.annotation.Autowired;

/** One-time codes go at once. */
@SurveyTest
class CodesIntegrationTests {

  private static final CodeDelivery.Code CODE =
      new CodeDelivery.Code("+8613800138000", "271828", Duration.ofMinutes(10), "zh-CN");

  @Autowired SurveyFixture fixture;
  @Autowired CodesBySms codes;
  @Autowired CodesIntoMailbox kept;
  @Autowired Mailbox mailbox;
  @Autowired InstallationSettings settings;

  @AfterEach
  void forget() {
    List.of(
            Setting.SMS_PROVIDER,
            Setting.SMS_URL,
            Setting.SMS_PRIVATE,
            Setting.SMS_SUCCESS,
            Setting.SMS_SIGN,
            Setting.SMS_KEY_ID,
            Setting.SMS_KEY_SECRET,
            Setting.DELIVERY)
        .forEach(setting -> settings.put(setting, ""));
  }

  @Test
  void aCodeGoesByTextMessageAndFailureIsTold() {
    var made = fixture.community(1);
    try (var provider = new ProviderServer()) {
      settings.put(Setting.SMS_PROVIDER, "HTTP");
      settings.put(Setting.SMS_URL, provider.address() + "/?to={phone}&text={text}");
      settings.put(Setting.SMS_PRIVATE, "YES");

      assertThat(delivered(made)).isTrue();
      assertThat(provider.asked().getFirst().values())
          .containsEntry("to", "+8613800138000")
          .hasEntrySatisfying("text", text -> assertThat(text).contains("271828", "10 分钟"));
      provider.answers(500, "broken");
      assertThat(delivered(made)).isFalse();
    }
    assertThat(fixture.in(made, kept::isSetUp)).isFalse();
  }

  @Test
  void withoutAnApprovedTextAlibabaCloudSendsNone() {
    var made = fixture.community(1);
    settings.put(Setting.SMS_PROVIDER, "ALIYUN");
    settings.put(Setting.SMS_SIGN, "翠湖物业");
    settings.put(Setting.SMS_KEY_ID, "id");
    settings.put(Setting.SMS_KEY_SECRET, "secret");

    assertThat(fixture.in(made, codes::isSetUp)).isFalse();
  }

  @Test
  void inMailboxModeACodeLiesInTheMailbox() {
    var made = fixture.community(1);
    settings.put(Setting.DELIVERY, Mailbox.SETTING);

    assertThat(fixture.in(made, kept::isSetUp)).isTrue();
    assertThat(delivered(made)).isTrue();
    assertThat(
            fixture
                .in(made, () -> mailbox.messages(Optional.of(Medium.SMS), Paging.first()))
                .rows())
        .hasSize(1)
        .allSatisfy(message -> assertThat(message.words().text()).contains("271828"));
  }

  private boolean delivered(SurveyFixture.Made made) {
    return fixture.in(made, () -> codes.deliver(CODE));
  }
}
