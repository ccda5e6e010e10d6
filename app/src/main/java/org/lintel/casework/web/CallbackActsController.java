package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintel.casework.recovery.CheckResult;
import org.lintel.casework.recovery.EndingTracks;
import org.lintel.casework.recovery.FollowingRecoveries;
import org.lintel.casework.recovery.Recoveries;
import org.lintel.casework.recovery.Recovery;
import org.lintel.casework.recovery.TrackEnd;
import org.lintel.community.PlainText;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is done about an owner to call back besides the call. */
@Controller
@Requires(Permission.CALL_BACK)
class CallbackActsController {

  private final Recoveries recoveries;
  private final EndingTracks ending;
  private final FollowingRecoveries following;
  private final CallbackPages pages;

  CallbackActsController(
      Recoveries recoveries,
      EndingTracks ending,
      FollowingRecoveries following,
      CallbackPages pages) {
    this.recoveries = recoveries;
    this.ending = ending;
    this.following = following;
    this.pages = pages;
  }

  /** Ends the track of what it did to her. */
  @PostMapping("/callbacks/{id}/emotion-end")
  ModelAndView endEmotion(
      Viewer viewer, Text text, @PathVariable UUID id, Ending typed, HttpServletResponse response) {
    return end(viewer, text, id, TrackEnd.Track.EMOTION, typed, response);
  }

  /** Ends the track of what went wrong. */
  @PostMapping("/callbacks/{id}/problem-end")
  ModelAndView endProblem(
      Viewer viewer, Text text, @PathVariable UUID id, Ending typed, HttpServletResponse response) {
    return end(viewer, text, id, TrackEnd.Track.PROBLEM, typed, response);
  }

  /** The fields of both forms; missing ones are empty. */
  record Ending(@Nullable String end, @Nullable String words, @Nullable String version) {

    static String text(@Nullable String field) {
      return field == null ? "" : field;
    }
  }

  private ModelAndView end(
      Viewer viewer,
      Text text,
      UUID id,
      TrackEnd.Track which,
      Ending typed,
      HttpServletResponse response) {
    String end = Ending.text(typed.end());
    String words = Ending.text(typed.words());
    String version = Ending.text(typed.version());
    Recovery found = recoveries.find(viewer, id);
    var refusals = Refusals.none();
    Optional<TrackEnd> how = which.end(end);
    if (how.isEmpty()) {
      refusals.add(which.key() + "-end", "casework.choice.missing");
    }
    new TypedText(words).need(refusals, which.key() + "-words", EndingTracks.LONGEST_WORDS);
    if (refusals.isEmpty()) {
      int seen = SeenVersion.of(version);
      refusals = ending.end(viewer, found, which, how.orElseThrow(), PlainText.line(words), seen);
    }
    if (!refusals.isEmpty()) {
      return refused(
          viewer,
          text,
          id,
          Map.of(which.key() + "-end", end, which.key() + "-words", words),
          refusals);
    }
    Notices.tell(response, "casework.callback.ended." + which.key());
    return Pages.seeOther(found.href());
  }

  /** The owner agreed that those who look after her know of it. */
  @PostMapping("/callbacks/{id}/sharing")
  ModelAndView share(Viewer viewer, @PathVariable UUID id, HttpServletResponse response) {
    Recovery found = recoveries.find(viewer, id);
    following.share(viewer, found);
    Notices.tell(response, "casework.callback.shared");
    return Pages.seeOther(found.href());
  }

  /** Whether all is well again. */
  @PostMapping("/callbacks/{id}/check")
  ModelAndView check(
      Viewer viewer,
      Text text,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String result,
      @RequestParam(defaultValue = "") String words,
      HttpServletResponse response) {
    Recovery found = recoveries.find(viewer, id);
    var refusals = Refusals.none();
    Optional<CheckResult> chosen = CheckResult.of(result);
    if (chosen.isEmpty()) {
      refusals.add("check-result", "casework.choice.missing");
    }
    new TypedText(words).limit(refusals, "check-words", EndingTracks.LONGEST_WORDS);
    if (refusals.isEmpty()) {
      refusals = following.check(viewer, found, chosen.orElseThrow(), PlainText.line(words));
    }
    if (!refusals.isEmpty()) {
      return refused(
          viewer, text, id, Map.of("check-result", result, "check-words", words), refusals);
    }
    Notices.tell(response, "casework.callback.checked");
    return Pages.seeOther(found.href());
  }

  private ModelAndView refused(
      Viewer viewer, Text text, UUID id, Map<String, String> typed, Refusals refusals) {
    return Pages.refuse(
        CallbackPages.TEMPLATE,
        pages.of(viewer, text, recoveries.find(viewer, id), typed, refusals));
  }
}
