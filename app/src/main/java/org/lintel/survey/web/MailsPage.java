package org.lintel.survey.web;

import java.util.List;
import org.lintel.platform.web.Refusals;
import org.lintel.survey.mail.SampleMails;

/**
 * The mails of a wave.
 *
 * @param obstacles why nothing can be sent, as parts of message keys
 * @param reach whom the invitation reaches; empty while nothing can be asked
 * @param isKept whether the words were kept for this wave
 * @param ownAddress where a test goes
 * @param result what came of a test, told above the page
 */
public record MailsPage(
    WaveHead head,
    List<Obstacle> obstacles,
    List<Row> rounds,
    List<Count> reach,
    MailForm form,
    boolean isKept,
    List<Preview> previews,
    String ownAddress,
    boolean canTest,
    Result result,
    Refusals refusals) {

  public MailsPage {
    obstacles = List.copyOf(obstacles);
    rounds = List.copyOf(rounds);
    reach = List.copyOf(reach);
    previews = List.copyOf(previews);
  }

  /** What stands in the way; {@code leadsToSettings} for who may put it right there. */
  public record Obstacle(String key, boolean leadsToSettings) {}

  /**
   * The invitation or a reminder.
   *
   * @param putOff whom the contact budget keeps waiting, in sentences
   */
  public record Row(
      int number,
      String waiting,
      String sent,
      String failed,
      String dropped,
      List<String> putOff,
      String addresses,
      boolean canSend) {

    public Row {
      putOff = List.copyOf(putOff);
    }
  }

  /** One figure of the dry run; {@code key} is the last part of a message key. */
  public record Count(String key, String figure) {}

  /** The mail in one language. */
  public record Preview(String language, SampleMails.Sample sample) {}

  /** A sentence above the page; the key is empty when there is none. */
  public record Result(boolean isGood, String key, List<String> arguments) {

    static final Result NONE = new Result(true, "", List.of());

    public Result {
      arguments = List.copyOf(arguments);
    }

    public Object[] places() {
      return arguments.toArray();
    }
  }

  public boolean isReady() {
    return obstacles.isEmpty();
  }
}
