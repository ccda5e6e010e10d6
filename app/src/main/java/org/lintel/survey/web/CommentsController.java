package org.lintel.survey.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lintel.community.Communities;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.lintel.survey.Comments;
import org.lintel.survey.Instruments;
import org.lintel.survey.Wave;
import org.lintel.survey.Waves;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reads what owners wrote in their own words. */
@Controller
class CommentsController {

  private final Comments comments;
  private final Waves waves;
  private final Communities communities;
  private final Instruments instruments;

  CommentsController(
      Comments comments, Waves waves, Communities communities, Instruments instruments) {
    this.comments = comments;
    this.waves = waves;
    this.communities = communities;
    this.instruments = instruments;
  }

  @GetMapping("/comments")
  @Requires(Permission.READ_COMMENTS)
  ModelAndView list(
      Viewer viewer,
      Text text,
      @RequestParam(defaultValue = "") String w,
      @RequestParam(defaultValue = "") String c,
      @RequestParam(defaultValue = "1") int page) {
    Optional<UUID> wave = WaveForm.id(w);
    Optional<UUID> community = WaveForm.id(c);
    var paging = new Paging(page, Paging.DEFAULT_SIZE);
    var found = comments.of(viewer, Permission.READ_COMMENTS, wave, community, paging);
    if (found.rows().isEmpty() && found.total() > 0) {
      return Pages.seeOther(address(wave, community));
    }
    long heldBack = comments.heldBack(viewer, Permission.READ_COMMENTS, wave, community);
    var rows = found.rows().stream().map(comment -> row(comment, text)).toList();
    return Pages.show(
        "survey/comments",
        new CommentsPage(
            new Paged<>(rows, paging, found.total()),
            heldBack == 0 ? "" : Shown.count(heldBack),
            wave.isPresent() || community.isPresent(),
            waves(viewer),
            wave.map(UUID::toString).orElse(""),
            communities(viewer),
            community.map(UUID::toString).orElse(""),
            address(wave, community)));
  }

  /** Only what differs from the whole list. */
  private static String address(Optional<UUID> wave, Optional<UUID> community) {
    String query =
        Stream.of(wave.map(id -> "w=" + id), community.map(id -> "c=" + id))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "/comments" : "/comments?" + query;
  }

  private CommentsPage.Row row(Comments.Comment comment, Text text) {
    String question =
        instruments
            .version(comment.version())
            .questionnaire()
            .item(comment.item())
            .map(item -> item.heading().question().in(text.language()))
            .orElse("");
    return new CommentsPage.Row(
        comment.words(),
        question,
        comment.community() + " \u00B7 " + comment.wave() + " \u00B7 " + Shown.day(comment.day()));
  }

  private List<NewWavePage.Choice> waves(Viewer viewer) {
    return waves.visibleTo(viewer, Permission.READ_COMMENTS).stream()
        .filter(wave -> wave.state() != Wave.State.DRAFT)
        .map(wave -> new NewWavePage.Choice(wave.uuid().toString(), wave.name(), ""))
        .toList();
  }

  private List<NewWavePage.Choice> communities(Viewer viewer) {
    return communities.visibleTo(viewer, Permission.READ_COMMENTS).stream()
        .map(place -> new NewWavePage.Choice(place.uuid().toString(), place.name(), ""))
        .toList();
  }
}
