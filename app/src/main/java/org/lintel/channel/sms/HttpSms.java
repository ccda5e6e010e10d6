package org.lintel.channel.sms;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.lintel.platform.mail.MailOutcome;
import org.lintel.platform.setting.InstallationSettings;
import org.lintel.platform.setting.Setting;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Text messages by any provider that takes an HTTP request: address, headers and body are settings
 * with places, and a rule says which answer means that it was taken.
 */
@Component
class HttpSms implements SmsSending {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final InstallationSettings settings;
  private final AskingAProvider asking;

  HttpSms(InstallationSettings settings, AskingAProvider asking) {
    this.settings = settings;
    this.asking = asking;
  }

  @Override
  public SmsProvider provider() {
    return SmsProvider.HTTP;
  }

  @Override
  public SmsOutcome send(TextMessage message) {
    return switch (asking.ask(asked(message))) {
      case HttpAnswer.Answered(int status, String body) -> read(status, body);
      case HttpAnswer.Unreached(String reason) ->
          new SmsOutcome.Failed(SaidByProviders.line(reason), MailOutcome.Fault.SERVER);
      case HttpAnswer.Forbidden(String host) ->
          new SmsOutcome.Failed("forbidden address: " + host, MailOutcome.Fault.SERVER);
      case HttpAnswer.Silent(String reason) ->
          new SmsOutcome.Failed(SaidByProviders.line(reason), MailOutcome.Fault.UNKNOWN);
    };
  }

  private HttpAsked asked(TextMessage message) {
    Map<String, String> places =
        Map.of(
            "phone", message.phone(),
            "mobile", message.national(),
            "text", message.text(),
            "code", message.code(),
            "sign", value(Setting.SMS_SIGN),
            "id", message.id().toString());
    String address = HttpTemplate.fill(value(Setting.SMS_URL), places, Acs3Signature::encoded);
    boolean isJson =
        value(Setting.SMS_BODY).strip().startsWith("{")
            || value(Setting.SMS_BODY).strip().startsWith("[");
    UnaryOperator<String> writing = isJson ? HttpTemplate::inJson : Acs3Signature::encoded;
    String body = HttpTemplate.fill(value(Setting.SMS_BODY), places, writing);
    var headers = new HashMap<>(HttpTemplate.headers(value(Setting.SMS_HEADERS)));
    if (!body.isEmpty() && headers.keySet().stream().noneMatch("content-type"::equalsIgnoreCase)) {
      headers.put(
          "Content-Type",
          isJson ? "application/json; charset=utf-8" : "application/x-www-form-urlencoded");
    }
    String method = value(Setting.SMS_METHOD).equals("GET") ? "GET" : "POST";
    return new HttpAsked(method, URI.create(address), headers, method.equals("GET") ? "" : body);
  }

  private String value(Setting setting) {
    return settings.value(setting).orElse("");
  }

  private SmsOutcome read(int status, String body) {
    String rule = value(Setting.SMS_SUCCESS);
    boolean isTaken = status >= 200 && status < 300 && SuccessRule.holds(rule, body);
    if (isTaken) {
      return new SmsOutcome.Sent(name(body));
    }
    String reason = SaidByProviders.line("HTTP " + status + " " + body);
    return new SmsOutcome.Failed(reason, fault(status));
  }

  /** What the provider calls the message, where the settings say where to find it. */
  private String name(String body) {
    String pointer = value(Setting.SMS_MESSAGE_ID);
    if (pointer.isEmpty()) {
      return "";
    }
    try {
      String found = JSON.readTree(body).at(pointer).asString("");
      return found.length() <= 100 ? found : found.substring(0, 100);
    } catch (JacksonException unreadable) {
      return "";
    }
  }

  private static MailOutcome.Fault fault(int status) {
    return switch (status) {
      case 401, 403, 404, 407 -> MailOutcome.Fault.SERVER;
      case 429, 503 -> MailOutcome.Fault.LATER;
      default -> status >= 500 ? MailOutcome.Fault.UNKNOWN : MailOutcome.Fault.NEVER;
    };
  }
}
