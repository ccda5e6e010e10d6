package org.lintel.channel.sms;

import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.lintel.platform.mail.MailOutcome;
import org.lintel.platform.setting.InstallationSettings;
import org.lintel.platform.setting.Setting;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Text messages by Alibaba Cloud: SendSms of Dysmsapi 2017-05-25. It sends approved texts only, so
 * that each message needs the code of one, and names the letter as {@code OutId}, which the receipt
 * repeats.
 */
@Component
class AliyunSms implements SmsSending {

  static final String USUAL_ENDPOINT = "https://dysmsapi.aliyuncs.com";

  private static final JsonMapper JSON = JsonMapper.shared();

  /** The number, or the provider for the moment, takes no more. */
  private static final List<String> LATER =
      List.of("Throttling", "isv.BUSINESS_LIMIT_CONTROL", "isp.SYSTEM_ERROR", "isp.GATEWAY_ERROR");

  /** Keys, rights, money or signature are wrong: no message would go. */
  private static final List<String> NONE_GOES =
      List.of(
          "InvalidAccessKeyId",
          "SignatureDoesNotMatch",
          "IncompleteSignature",
          "InvalidTimeStamp",
          "Forbidden",
          "NoPermission",
          "isp.RAM_PERMISSION_DENY",
          "isv.OUT_OF_SERVICE",
          "isv.AMOUNT_NOT_ENOUGH",
          "isv.ACCOUNT_",
          "isv.PRODUCT_UN",
          "isv.DENY_IP_RANGE",
          "isv.DAY_LIMIT_CONTROL",
          "isv.MONTH_LIMIT_CONTROL",
          "isv.SMS_SIGNATURE_ILLEGAL",
          "isv.SMS_SIGN_ILLEGAL");

  private final InstallationSettings settings;
  private final AskingAProvider asking;
  private final Clock clock;

  AliyunSms(InstallationSettings settings, AskingAProvider asking, Clock clock) {
    this.settings = settings;
    this.asking = asking;
    this.clock = clock;
  }

  @Override
  public SmsProvider provider() {
    return SmsProvider.ALIYUN;
  }

  @Override
  public SmsOutcome send(TextMessage message) {
    if (message.code().isEmpty()) {
      return new SmsOutcome.Failed("no-code", MailOutcome.Fault.NEVER);
    }
    return switch (asking.ask(asked(message))) {
      case HttpAnswer.Answered(int status, String body) -> read(status, body);
      case HttpAnswer.Unreached(String reason) ->
          new SmsOutcome.Failed(reason, MailOutcome.Fault.SERVER);
      case HttpAnswer.Forbidden(String host) ->
          new SmsOutcome.Failed("forbidden address: " + host, MailOutcome.Fault.SERVER);
      case HttpAnswer.Silent(String reason) ->
          new SmsOutcome.Failed(reason, MailOutcome.Fault.UNKNOWN);
    };
  }

  private HttpAsked asked(TextMessage message) {
    URI endpoint = URI.create(settings.value(Setting.SMS_ENDPOINT).orElse(USUAL_ENDPOINT));
    var query = new TreeMap<String, String>();
    query.put("PhoneNumbers", message.national());
    query.put("SignName", settings.value(Setting.SMS_SIGN).orElseThrow());
    query.put("TemplateCode", message.code());
    query.put("OutId", message.id().toString());
    if (!message.places().isEmpty()) {
      query.put("TemplateParam", JSON.writeValueAsString(new TreeMap<>(message.places())));
    }
    var headers = new TreeMap<String, String>();
    headers.put("host", endpoint.getRawAuthority());
    headers.put("x-acs-action", "SendSms");
    headers.put("x-acs-version", "2017-05-25");
    headers.put("x-acs-content-sha256", Acs3Signature.digest(""));
    headers.put("x-acs-date", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    headers.put("x-acs-signature-nonce", UUID.randomUUID().toString());
    String authorization =
        Acs3Signature.authorization(
            settings.value(Setting.SMS_KEY_ID).orElseThrow(),
            settings.value(Setting.SMS_KEY_SECRET).orElseThrow(),
            "POST",
            query,
            headers);
    var sent = new TreeMap<>(Map.of("Authorization", authorization, "Accept", "application/json"));
    sent.putAll(headers);
    sent.remove("host");
    return new HttpAsked(
        "POST", URI.create(endpoint + "/?" + Acs3Signature.query(query)), sent, "");
  }

  private static SmsOutcome read(int status, String body) {
    JsonNode said;
    try {
      said = JSON.readTree(body);
    } catch (JacksonException unreadable) {
      return new SmsOutcome.Failed("HTTP " + status, MailOutcome.Fault.UNKNOWN);
    }
    String code = said.path("Code").asString("");
    if (code.equals("OK")) {
      return new SmsOutcome.Sent(said.path("BizId").asString(""));
    }
    String reason = SaidByProviders.line(code + " " + said.path("Message").asString(""));
    return new SmsOutcome.Failed(reason, fault(status, code));
  }

  private static MailOutcome.Fault fault(int status, String code) {
    if (LATER.stream().anyMatch(code::startsWith)) {
      return MailOutcome.Fault.LATER;
    }
    if (NONE_GOES.stream().anyMatch(code::startsWith)) {
      return MailOutcome.Fault.SERVER;
    }
    return status >= 500 || code.isEmpty() ? MailOutcome.Fault.UNKNOWN : MailOutcome.Fault.NEVER;
  }
}
