package org.lintel.channel.sms;

/** Hands a text message to one provider. */
interface SmsSending {

  SmsProvider provider();

  SmsOutcome send(TextMessage message);
}
