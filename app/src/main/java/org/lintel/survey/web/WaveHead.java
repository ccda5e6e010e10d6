package org.lintel.survey.web;

/**
 * What stands at the top of every page of a wave.
 *
 * @param mode part of a message key
 * @param standing part of a message key
 * @param kind look of the tag that tells the standing
 * @param mayManage whether the viewer may change it
 * @param mayEnter whether the viewer may enter answers now
 * @param mayExport whether the viewer may take its answers away
 */
public record WaveHead(
    String href,
    String name,
    String instrument,
    String instrumentHref,
    String mode,
    String standing,
    String kind,
    String period,
    String zone,
    boolean isImported,
    boolean knowsAsked,
    boolean mayManage,
    boolean mayEnter,
    boolean mayExport) {

  public boolean isOpen() {
    return standing.equals("open");
  }

  /** Whether a link that is handed out now can be answered, now or once it begins. */
  public boolean canBeHandedOut() {
    return isOpen() || standing.equals("waiting");
  }

  /** Opened and not closed by staff: it can be closed early or lengthened. */
  public boolean isRunning() {
    return isOpen() || standing.equals("waiting") || standing.equals("expired");
  }
}
