package org.lintel.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintel.channel.ContactedLately;
import org.lintel.platform.web.Part;
import org.lintel.platform.web.Refusals;

/**
 * One owner to call back: why, what is to be said, both tracks, and what was done so far.
 *
 * @param said what she answered, as far as the viewer may read it
 * @param promises what was promised at it, and where another promise is registered
 * @param typed what was typed in a form that was not accepted, by FORM-FIELD
 */
public record CallbackPage(
    Head head,
    Rights rights,
    List<Said> said,
    Script script,
    CallForm call,
    List<TrackLine> tracks,
    Optional<Part> promises,
    Gestures gestures,
    List<Step> history,
    Map<String, String> typed,
    Refusals refusals) {

  public CallbackPage {
    said = List.copyOf(said);
    tracks = List.copyOf(tracks);
    history = List.copyOf(history);
    typed = Map.copyOf(typed);
  }

  /**
   * Whom it is about.
   *
   * @param owner page of the household; may be empty
   * @param phone masked; empty where there is none
   * @param due what is due next; empty when nothing is
   * @param caseHref page of the linked case; may be empty
   */
  public record Head(
      String href,
      int version,
      String who,
      String home,
      String owner,
      String phone,
      List<String> reasons,
      String due,
      boolean isLate,
      String caseCode,
      String caseHref,
      String check) {

    public Head {
      reasons = List.copyOf(reasons);
    }
  }

  /** What the viewer can do. */
  public record Rights(boolean canCall, boolean canShare, boolean isRestricted, boolean canCheck) {}

  /**
   * An answer, or a promise that was broken.
   *
   * @param note why its content does not stand here; may be empty
   */
  public record Said(String title, String href, String note, List<String> lines) {

    public Said {
      lines = List.copyOf(lines);
    }
  }

  /** What is to be said, step by step. */
  public record Script(List<String> lines) {

    public Script {
      lines = List.copyOf(lines);
    }
  }

  /**
   * How the call went.
   *
   * @param nextTry the day that is offered for the next try
   * @param lately how often the household was contacted this week
   */
  public record CallForm(
      String id,
      List<Option> outcomes,
      String nextTry,
      String tries,
      ContactedLately.Lately lately) {

    public CallForm {
      outcomes = List.copyOf(outcomes);
    }
  }

  /**
   * One of the two tracks.
   *
   * @param ends how it can be ended; empty when it has ended
   */
  public record TrackLine(String key, String state, String kind, String detail, List<Option> ends) {

    public TrackLine {
      ends = List.copyOf(ends);
    }
  }

  /** What was given, and what can be. */
  public record Gestures(String id, List<Option> offered, String budget, List<GestureLine> given) {

    public Gestures {
      offered = List.copyOf(offered);
      given = List.copyOf(given);
    }
  }

  /**
   * One gesture.
   *
   * @param decide where the viewer decides about it; empty when she does not
   */
  public record GestureLine(
      String id, String name, String state, String kind, String detail, String decide) {}

  /** What somebody did. */
  public record Step(String what, String words, String when, String who) {}

  /** What was typed in forms that are not here any more, because somebody acted meanwhile. */
  public List<String> unkept() {
    var fields = new ArrayList<String>();
    if (!rights.canCall()) {
      fields.add("words");
    }
    if (!rights.canCheck()) {
      fields.add("check-words");
    }
    tracks.stream()
        .filter(track -> track.ends().isEmpty())
        .forEach(track -> fields.add(track.key() + "-words"));
    gestures.given().stream()
        .filter(line -> line.decide().isEmpty())
        .forEach(line -> fields.add("reason-" + line.id()));
    return fields.stream()
        .map(field -> typed(field, ""))
        .filter(words -> !words.isBlank())
        .toList();
  }

  /** What stands in a field. */
  public String typed(String field, String usual) {
    return typed.getOrDefault(field, usual);
  }
}
