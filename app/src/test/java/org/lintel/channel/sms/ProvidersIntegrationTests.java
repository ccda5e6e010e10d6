package org.lintel.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.platform.mail.MailOutcome.Fault;
import org.lintel.platform.setting.InstallationSettings;
import org.lintel.platform.setting.Setting;
import org.lintel.survey.SurveyTest;
import org.springframework.beans.factory.annotation.Autowired;

@SurveyTest
class ProvidersIntegrationTests {

  private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");

  @Autowired InstallationSettings settings;
  @Autowired Clock clock;

  private final ProviderServer server = new ProviderServer();

  @BeforeEach
  void setUp() {
    settings.put(Setting.SMS_PRIVATE, "YES");
    settings.put(Setting.SMS_SIGN, "翠湖物业");
    settings.put(Setting.SMS_KEY_ID, "testKeyId");
    settings.put(Setting.SMS_KEY_SECRET, "testKeySecret");
    settings.put(Setting.SMS_ENDPOINT, server.address());
    settings.put(Setting.SMS_URL, server.address() + "/send/{mobile}?text={text}");
  }

  @AfterEach
  void close() {
    server.close();
    List.of(
            Setting.SMS_PRIVATE,
            Setting.SMS_SIGN,
            Setting.SMS_KEY_ID,
            Setting.SMS_KEY_SECRET,
            Setting.SMS_ENDPOINT,
            Setting.SMS_URL,
            Setting.SMS_METHOD,
            Setting.SMS_HEADERS,
            Setting.SMS_BODY,
            Setting.SMS_SUCCESS,
            Setting.SMS_MESSAGE_ID)
        .forEach(setting -> settings.put(setting, ""));
  }

  @Test
  void aMessageIsSignedAndNamesNumberTextAndLetter() {
    var outcome = aliyun().send(message());

    assertThat(outcome).isEqualTo(new SmsOutcome.Sent("900619746936498440^0"));
    var asked = server.asked().getFirst();
    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.values())
        .containsEntry("PhoneNumbers", "13800138000")
        .containsEntry("SignName", "翠湖物业")
        .containsEntry("TemplateCode", "SMS_123456789")
        .containsEntry("TemplateParam", "{\"code\":\"A1027\",\"kind\":\"报修\"}")
        .containsEntry("OutId", ID.toString());
    assertThat(asked.headers())
        .containsEntry("x-acs-action", "SendSms")
        .containsEntry("x-acs-version", "2017-05-25")
        .containsEntry("authorization", signatureOf(asked));
  }

  /** Reckoned again from what arrived, as the provider does. */
  private static String signatureOf(ProviderServer.Asked asked) {
    var signed = new TreeMap<String, String>();
    for (String name :
        List.of(
            "host",
            "x-acs-action",
            "x-acs-content-sha256",
            "x-acs-date",
            "x-acs-signature-nonce",
            "x-acs-version")) {
      signed.put(name, asked.headers().getOrDefault(name, ""));
    }
    return Acs3Signature.authorization(
        "testKeyId", "testKeySecret", "POST", asked.values(), signed);
  }

  @Test
  void noSecondMessageHasTheSameNonce() {
    aliyun().send(message());
    aliyun().send(message());

    assertThat(server.asked().stream().map(asked -> asked.headers().get("x-acs-signature-nonce")))
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  void aFullProviderIsTriedLater() {
    server.answers(
        400, "{\"Code\":\"isv.BUSINESS_LIMIT_CONTROL\",\"Message\":\"触发分钟级流控Permits:1\"}");
    assertThat(fault(aliyun())).isEqualTo(Fault.LATER);
    server.answers(429, "{\"Code\":\"Throttling.User\",\"Message\":\"Request was denied\"}");
    assertThat(fault(aliyun())).isEqualTo(Fault.LATER);
  }

  @Test
  void anExpiredKeyStopsAllMessages() {
    server.answers(
        404, "{\"Code\":\"InvalidAccessKeyId.NotFound\",\"Message\":\"Specified access key\"}");
    assertThat(fault(aliyun())).isEqualTo(Fault.SERVER);
    server.answers(400, "{\"Code\":\"SignatureDoesNotMatch\",\"Message\":\"not match\"}");
    assertThat(fault(aliyun())).isEqualTo(Fault.SERVER);
    server.answers(200, "{\"Code\":\"isv.OUT_OF_SERVICE\",\"Message\":\"业务停机\"}");
    assertThat(fault(aliyun())).isEqualTo(Fault.SERVER);
  }

  @Test
  void aBlockedNumberFailsForGoodAndIsNotRepeatedInTheReason() {
    server.answers(
        200, "{\"Code\":\"isv.MOBILE_NUMBER_ILLEGAL\",\"Message\":\"13800138000 is illegal\"}");

    assertThat(aliyun().send(message()))
        .isEqualTo(new SmsOutcome.Failed("isv.MOBILE_NUMBER_ILLEGAL … is illegal", Fault.NEVER));
  }

  @Test
  void silenceAfterTheRequestLeavesItUncertain() {
    server.isSilent();

    assertThat(fault(aliyun())).isEqualTo(Fault.UNKNOWN);
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void aServerOutOfReachHasHeardNothing() {
    server.close();

    assertThat(fault(aliyun())).isEqualTo(Fault.SERVER);
  }

  @Test
  void withoutTheCodeOfAnApprovedTextNothingIsAsked() {
    var without = new TextMessage(ID, "+8613800138000", "text", "", Map.of());

    assertThat(aliyun().send(without)).isEqualTo(new SmsOutcome.Failed("no-code", Fault.NEVER));
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void anAddressWithinTheNetworkIsRefusedUnlessAllowed() {
    settings.put(Setting.SMS_PRIVATE, "");

    assertThat(aliyun().send(message()))
        .isEqualTo(new SmsOutcome.Failed("forbidden address: 127.0.0.1", Fault.SERVER));
    assertThat(http().send(message())).isInstanceOf(SmsOutcome.Failed.class);
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void anyProviderGetsAddressHeadersAndJsonWithPlacesFilled() {
    settings.put(Setting.SMS_HEADERS, "Authorization: Bearer secret\nX-Letter: 1");
    settings.put(
        Setting.SMS_BODY,
        "{\"to\":\"{phone}\",\"text\":\"{text}\",\"sign\":\"{sign}\",\"id\":\"{id}\"}");
    settings.put(Setting.SMS_SUCCESS, "/code=0|200");
    settings.put(Setting.SMS_MESSAGE_ID, "/data/id");
    server.answers(200, "{\"code\":0,\"data\":{\"id\":\"m-1\"}}");

    assertThat(http().send(message())).isEqualTo(new SmsOutcome.Sent("m-1"));
    var asked = server.asked().getFirst();
    assertThat(asked.path()).isEqualTo("/send/13800138000");
    assertThat(asked.values()).containsEntry("text", "您的“报修”\"A1027\" & 已收到\n");
    assertThat(asked.headers()).containsEntry("authorization", "Bearer secret");
    assertThat(asked.body())
        .isEqualTo(
            "{\"to\":\"+8613800138000\",\"text\":\"您的“报修”\\\"A1027\\\" & 已收到\\n\","
                + "\"sign\":\"翠湖物业\",\"id\":\""
                + ID
                + "\"}");
  }

  @Test
  void aFormIsEscapedAsAForm() {
    settings.put(Setting.SMS_BODY, "mobile={mobile}&content={text}");

    assertThat(http().send(message())).isEqualTo(new SmsOutcome.Sent(""));
    assertThat(server.asked().getFirst().headers())
        .containsEntry("content-type", "application/x-www-form-urlencoded");
    assertThat(server.asked().getFirst().body()).contains("%22A1027%22%20%26%20");
  }

  @Test
  void anAnswerThatBreaksTheRuleIsAFailure() {
    settings.put(Setting.SMS_SUCCESS, "/code=0");
    server.answers(200, "{\"code\":17,\"msg\":\"number 13800138000 is blocked\"}");

    assertThat(http().send(message()))
        .isEqualTo(
            new SmsOutcome.Failed(
                "HTTP 200 {\"code\":17,\"msg\":\"number … is blocked\"}", Fault.NEVER));
    server.answers(503, "busy");
    assertThat(fault(http())).isEqualTo(Fault.LATER);
    server.answers(401, "who are you");
    assertThat(fault(http())).isEqualTo(Fault.SERVER);
  }

  private AskingAProvider asking() {
    return new AskingAProvider(settings, 700);
  }

  private SmsSending aliyun() {
    return new AliyunSms(settings, asking(), clock);
  }

  private SmsSending http() {
    return new HttpSms(settings, asking());
  }

  private static Fault fault(SmsSending sending) {
    return sending.send(message()) instanceof SmsOutcome.Failed failed
        ? failed.fault()
        : throwing(sending);
  }

  private static Fault throwing(SmsSending sending) {
    throw new AssertionError(sending.provider() + " took the message");
  }

  private static TextMessage message() {
    return new TextMessage(
        ID,
        "+8613800138000",
        "您的“报修”\"A1027\" & 已收到\n",
        "SMS_123456789",
        Map.of("code", "A1027", "kind", "报修"));
  }
}
