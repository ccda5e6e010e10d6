package org.lintel.channel.sms;

/** What came of a request. */
sealed interface HttpAnswer {

  /** The provider answered. */
  record Answered(int status, String body) implements HttpAnswer {}

  /** It was not reached: it has heard nothing. */
  record Unreached(String reason) implements HttpAnswer {}

  /** The address lies where a provider cannot be. */
  record Forbidden(String host) implements HttpAnswer {}

  /** The connection broke or was silent after the request: it may have been heard or not. */
  record Silent(String reason) implements HttpAnswer {}
}
