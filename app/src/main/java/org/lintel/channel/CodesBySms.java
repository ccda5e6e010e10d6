package org.lintel.channel;

import java.util.Map;
import java.util.Optional;
import org.lintel.channel.sms.SmsGateway;
import org.lintel.channel.sms.SmsOutcome;
import org.lintel.channel.sms.TextMessage;
import org.lintel.identity.CodeDelivery;
import org.lintel.platform.Identifiers;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.setting.InstallationSettings;
import org.lintel.platform.setting.Setting;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One-time codes by text message, at once and never by the outbox. Where the provider sends
 * approved texts only, one with the place {@code code} is needed.
 */
@Component
class CodesBySms implements CodeDelivery {

  private static final Logger log = LoggerFactory.getLogger(CodesBySms.class);

  private final SmsGateway gateway;
  private final Mailbox mailbox;
  private final InstallationSettings settings;
  private final OrganisationNames names;
  private final Identifiers identifiers;
  private final Texts texts;

  CodesBySms(
      SmsGateway gateway,
      Mailbox mailbox,
      InstallationSettings settings,
      OrganisationNames names,
      Identifiers identifiers,
      Texts texts) {
    this.gateway = gateway;
    this.mailbox = mailbox;
    this.settings = settings;
    this.names = names;
    this.identifiers = identifiers;
    this.texts = texts;
  }

  @Override
  public Way way() {
    return Way.SMS;
  }

  @Override
  public boolean isSetUp() {
    boolean isAble = gateway.isSetUp() && (!gateway.needsCodes() || approved().isPresent());
    return isAble || mailbox.isHere();
  }

  private Optional<String> approved() {
    return settings.value(Setting.SMS_SIGN_IN_TEXT);
  }

  @Override
  public boolean deliver(Code code) {
    String company = names.of(OrganisationScope.required()).name();
    String words =
        texts
            .in(code.language())
            .get("channel.code.sms", company, code.digits(), code.validity().toMinutes());
    if (mailbox.isHere()) {
      mailbox.put(Medium.SMS, code.to(), gateway.sign(), "", words);
      return true;
    }
    var outcome =
        gateway.send(
            new TextMessage(
                identifiers.next(),
                code.to(),
                words,
                approved().orElse(""),
                Map.of("code", code.digits())));
    if (outcome instanceof SmsOutcome.Failed(String reason, _)) {
      log.warn("the text message with a one-time code was not taken: {}", reason);
    }
    return outcome instanceof SmsOutcome.Sent;
  }
}
