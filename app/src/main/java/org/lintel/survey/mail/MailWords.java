package org.lintel.survey.mail;

import org.lintel.platform.web.Text;

/**
 * The company's own words for the mails of a wave, and how often it reminds.
 *
 * @param language of the mail; one line in the other language leads there as well
 * @param contact whom an owner may ask
 * @param reminders at most so many to those who did not answer
 * @param daysBetween full days between a letter and the next
 */
public record MailWords(
    String language, Words chinese, Words english, String contact, int reminders, int daysBetween) {

  public static final int LONGEST_SUBJECT = 120;
  public static final int LONGEST_BODY = 2000;
  public static final int LONGEST_CONTACT = 120;
  public static final int MOST_REMINDERS = 2;
  public static final int MOST_DAYS = 30;

  /** In one language. */
  public record Words(String subject, String body) {}

  public Words in(String tag) {
    return Text.ENGLISH.equals(tag) ? english : chinese;
  }
}
