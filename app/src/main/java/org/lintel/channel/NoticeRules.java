package org.lintel.channel;

import org.lintel.platform.web.Text;

/**
 * What a company holds itself to when it tells people something.
 *
 * @param language in which owners are told
 * @param owners when owners are left in peace, in the community's zone
 * @param staff when staff are, in the company's zone
 * @param aWeek so many contacts in seven days use a household's budget up: then ordinary notices
 *     and invitations wait, while what must be said goes and counts
 * @param smsCost of one text message, in hundredths of a fen
 * @param emailCost of one e-mail, in hundredths of a fen
 */
public record NoticeRules(
    String language, QuietHours owners, QuietHours staff, int aWeek, int smsCost, int emailCost) {

  public static final int MOST_A_WEEK = 50;
  public static final int HIGHEST_COST = 1_000_000;

  /** Until a company says otherwise. */
  public static final NoticeRules SHIPPED =
      new NoticeRules(Text.CHINESE, QuietHours.NIGHT, QuietHours.NIGHT, 3, 450, 0);
}
