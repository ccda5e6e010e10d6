package org.lintel.relationship.web;

import java.util.List;
import org.lintel.community.Household;
import org.lintel.platform.web.Refusals;

/**
 * The note for whoever takes over.
 *
 * @param seen version that the writer has before her
 * @param words what stands in the field
 * @param versions all of them, the latest first
 */
public record HandoverNotePage(
    Household household, int seen, String words, List<Version> versions, Refusals refusals) {

  public HandoverNotePage {
    versions = List.copyOf(versions);
  }

  public String owner() {
    return "/owners/" + household.id();
  }

  public String action() {
    return owner() + "/handover-note";
  }

  /** One version; words are empty where somebody emptied the note. */
  public record Version(int number, String words, String by, String at) {}
}
