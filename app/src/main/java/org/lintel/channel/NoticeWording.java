package org.lintel.channel;

import org.lintel.platform.web.Text;

/**
 * The words of one kind of notice, and how it goes.
 *
 * @param version 0 for the shipped words
 * @param smsCode what the provider calls the approved text, where it sends none but approved ones
 */
public record NoticeWording(
    Words chinese,
    Words english,
    NoticeTemplate.Urgency urgency,
    NoticeTemplate.Route route,
    String smsCode,
    int version) {

  public static final int LONGEST_SUBJECT = 120;
  public static final int LONGEST_TEXT = 2000;
  public static final int LONGEST_SMS = 500;
  public static final int LONGEST_CODE = 40;

  /** In one language; without text message where none is sent. */
  public record Words(String subject, String text, String sms) {

    Words orSms(String other) {
      return sms.isEmpty() ? new Words(subject, text, other) : this;
    }
  }

  public Words in(String language) {
    return Text.ENGLISH.equals(language) ? english : chinese;
  }

  public boolean isShipped() {
    return version == 0;
  }
}
