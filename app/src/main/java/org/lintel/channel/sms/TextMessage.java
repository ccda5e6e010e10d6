package org.lintel.channel.sms;

import java.util.Map;
import java.util.UUID;

/**
 * One text message.
 *
 * @param id of the letter; the provider's receipt names it
 * @param phone as E.164
 * @param text for providers that take any text
 * @param code what the provider calls the approved text
 * @param places what fills the approved text
 */
public record TextMessage(
    UUID id, String phone, String text, String code, Map<String, String> places) {

  private static final int ONE = 70;
  private static final int PART = 67;

  public TextMessage {
    places = Map.copyOf(places);
  }

  /** Whether a phone can take text messages: all but landlines of mainland China. */
  public boolean canArrive() {
    return !phone.startsWith("+86") || phone.matches("\\+861[3-9]\\d{9}");
  }

  /** The number as providers in China write it: without country code where it is Chinese. */
  String national() {
    return phone.startsWith("+86") ? phone.substring(3) : phone.substring(1);
  }

  /** For how many messages the provider counts it, with the sender's name before it. */
  public int parts(String sign) {
    int length = text.length() + (sign.isEmpty() ? 0 : sign.length() + 2);
    return length <= ONE ? 1 : (length + PART - 1) / PART;
  }

  /** Numbers of people never reach a log by accident. */
  @Override
  public String toString() {
    return "TextMessage[" + id + "]";
  }
}
