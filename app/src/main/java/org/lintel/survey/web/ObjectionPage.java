package org.lintel.survey.web;

import java.util.List;
import java.util.Optional;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.web.Text;
import org.lintel.survey.Standing;
import org.lintel.survey.Visit;

/**
 * Asks whether the owner really wants no more surveys; or tells that she said so, and lets her take
 * it back or answer this once.
 *
 * @param kind part of the message keys {@code survey.owner.KIND}
 * @param action address that the act is sent to; empty when this link cannot do it
 * @param other address of what can be done instead; empty when nothing can
 * @param privacy who can see what of an answer
 */
public record ObjectionPage(
    String kind,
    String place,
    Optional<ServicePhone> phone,
    List<String> sentences,
    String action,
    String other,
    String privacy) {

  public ObjectionPage {
    sentences = List.copyOf(sentences);
  }

  /** What this visit may do about being asked again. */
  static ObjectionPage of(String token, Visit visit, Text text) {
    String address = "/s/" + token + "/objection";
    return switch (visit.holder().objection()) {
      case NONE -> question(token, visit, text, address);
      case OWN -> told("has-objected", token, visit, text, address + "/removal");
      case HOUSEHOLD -> told("household-objected", token, visit, text, "");
    };
  }

  private static ObjectionPage question(String token, Visit visit, Text text, String address) {
    String whom = visit.link().member().isPresent() ? "member" : "household";
    return new ObjectionPage(
        "objection",
        visit.place().community(),
        visit.place().phone(),
        List.of(
            text.get("survey.owner.objection." + whom), text.get("survey.owner.objection.stays")),
        address,
        "/s/" + token + "?lang=" + text.language(),
        MessagePages.privacy(visit, text));
  }

  private static ObjectionPage told(
      String kind, String token, Visit visit, Text text, String action) {
    boolean canAnswer =
        visit.standing() == Standing.OPEN && !visit.isAnsweredByAnother() && visit.sent().isEmpty();
    int page = visit.draft().map(Visit.Draft::page).orElse(1);
    String once = "/s/" + token + "?page=" + page + "&lang=" + text.language();
    var sentences =
        canAnswer
            ? List.of(
                text.get("survey.owner." + kind + ".help"),
                text.get("survey.owner." + kind + ".open"))
            : List.of(text.get("survey.owner." + kind + ".help"));
    return new ObjectionPage(
        kind,
        visit.place().community(),
        visit.place().phone(),
        sentences,
        action,
        canAnswer ? once : "",
        MessagePages.privacy(visit, text));
  }
}
