package org.lintel.channel;

import org.lintel.channel.HandingOver.Result;
import org.lintel.channel.LetterWriter.Writing;
import org.lintel.channel.sms.SmsGateway;
import org.lintel.channel.sms.SmsOutcome;
import org.lintel.channel.sms.TextMessage;
import org.lintel.platform.mail.Mail;
import org.lintel.platform.mail.MailOutcome;
import org.lintel.platform.mail.Mails;
import org.springframework.stereotype.Component;

/** Hands written letters to whoever carries them, or puts them into the mailbox. */
@Component
class Delivering {

  private final Mails mails;
  private final SmsGateway gateway;
  private final Mailbox mailbox;
  private final NoticeRulebook rulebook;

  Delivering(Mails mails, SmsGateway gateway, Mailbox mailbox, NoticeRulebook rulebook) {
    this.mails = mails;
    this.gateway = gateway;
    this.mailbox = mailbox;
    this.rulebook = rulebook;
  }

  Result email(Letter letter, Writing.Words words, String to, String optOut) {
    if (mailbox.isHere()) {
      mailbox.put(letter, to, words.sender(), words.subject(), words.text());
      return new Result.Sent("", 0);
    }
    Mail mail =
        letter.addressee() instanceof Addressee.Staff
            ? new Mail(to, words.subject(), words.text())
            : words.mail(letter.id(), to, optOut);
    return switch (mails.send(mail)) {
      case MailOutcome.Sent _ -> new Result.Sent("", rulebook.rules().emailCost());
      case MailOutcome.NotSetUp _ -> new Result.Unreached("not-set-up");
      case MailOutcome.Failed(String reason, MailOutcome.Fault fault) -> failed(reason, fault);
    };
  }

  Result sms(Letter letter, Writing.Brief brief, String to) {
    var message = new TextMessage(letter.id(), to, brief.text(), brief.code(), brief.places());
    if (!message.canArrive()) {
      return new Result.Settled(LetterState.DROPPED, "no-mobile");
    }
    if (mailbox.isHere()) {
      mailbox.put(letter, to, gateway.sign(), "", brief.text());
      return new Result.Sent("", 0);
    }
    return switch (gateway.send(message)) {
      case SmsOutcome.Sent(String provider) ->
          new Result.Sent(provider, message.parts(gateway.sign()) * rulebook.rules().smsCost());
      case SmsOutcome.NotSetUp _ -> new Result.Unreached("not-set-up");
      case SmsOutcome.Failed(String reason, MailOutcome.Fault fault) -> failed(reason, fault);
    };
  }

  private static Result failed(String reason, MailOutcome.Fault fault) {
    return switch (fault) {
      case SERVER -> new Result.Unreached(reason);
      case LATER -> new Result.Later(reason);
      case NEVER -> new Result.Settled(LetterState.FAILED, reason);
      case UNKNOWN -> new Result.Settled(LetterState.UNCERTAIN, reason);
    };
  }
}
