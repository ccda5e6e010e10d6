package org.lintel.platform.setting;

import java.util.Locale;

/** Everything that can be set for an installation. */
public enum Setting {
  /** Where owners' phones and staff reach this installation: {@code https://lintel.example.com}. */
  PUBLIC_ADDRESS(Effect.AT_ONCE),
  /** Network address that the server listens on. */
  BIND_ADDRESS(Effect.AFTER_RESTART),
  PORT(Effect.AFTER_RESTART),
  /** File with the certificate chain (PEM). */
  TLS_CERTIFICATE(Effect.AFTER_RESTART),
  /** File with the private key of the certificate (PEM, PKCS#8). */
  TLS_KEY(Effect.AFTER_RESTART),
  /** Whose {@code X-Forwarded-*} headers are believed: a name of {@link TrustedProxies}. */
  TRUSTED_PROXIES(Effect.AFTER_RESTART),
  MAIL_HOST(Effect.AT_ONCE),
  MAIL_PORT(Effect.AT_ONCE),
  /** A name of {@code MailSecurity}. */
  MAIL_SECURITY(Effect.AT_ONCE),
  MAIL_USER(Effect.AT_ONCE),
  /** Stored encrypted with the key file. */
  MAIL_PASSWORD(Effect.AT_ONCE),
  MAIL_SENDER(Effect.AT_ONCE),
  /** Messages to owners in a minute, at most. */
  MAIL_RATE(Effect.AT_ONCE),
  /** Who carries text messages: a name of {@code SmsProvider}. */
  SMS_PROVIDER(Effect.AT_ONCE),
  /** Text messages in a minute, at most. */
  SMS_RATE(Effect.AT_ONCE),
  /** The sender's name that stands before each message. */
  SMS_SIGN(Effect.AT_ONCE),
  SMS_KEY_ID(Effect.AT_ONCE),
  /** Stored encrypted with the key file. */
  SMS_KEY_SECRET(Effect.AT_ONCE),
  /** What the provider calls the approved text of a one-time code. */
  SMS_SIGN_IN_TEXT(Effect.AT_ONCE),
  /** Where the provider's interface is, if not where it usually is. */
  SMS_ENDPOINT(Effect.AT_ONCE),
  /** Address of a request by which any other provider is told of a message. */
  SMS_URL(Effect.AT_ONCE),
  SMS_METHOD(Effect.AT_ONCE),
  /** Its headers, which hold passwords; stored encrypted with the key file. */
  SMS_HEADERS(Effect.AT_ONCE),
  SMS_BODY(Effect.AT_ONCE),
  /** Which answer means that the message was taken. */
  SMS_SUCCESS(Effect.AT_ONCE),
  /** Where in the answer the provider's name of the message stands. */
  SMS_MESSAGE_ID(Effect.AT_ONCE),
  /** Set when providers within the own network may be asked. */
  SMS_PRIVATE(Effect.AT_ONCE),
  /** {@code MAILBOX} when nothing leaves the house; else messages go into the world. */
  DELIVERY(Effect.AT_ONCE);

  private enum Effect {
    AT_ONCE,
    AFTER_RESTART
  }

  private final Effect effect;

  Setting(Effect effect) {
    this.effect = effect;
  }

  /** Name in the table and, after {@code lintel.}, in the environment. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public boolean isSecret() {
    return this == MAIL_PASSWORD || this == SMS_KEY_SECRET || this == SMS_HEADERS;
  }

  public boolean needsRestart() {
    return effect == Effect.AFTER_RESTART;
  }
}
