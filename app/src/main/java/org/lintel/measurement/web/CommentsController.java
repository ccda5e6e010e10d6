package org.lintel.measurement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.community.Communities;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.measurement.comment.Aspect;
import org.lintel.measurement.comment.CommentLabels;
import org.lintel.measurement.comment.ReadComment;
import org.lintel.measurement.comment.Tone;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Text;
import org.lintel.survey.Comments;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reads what owners wrote in their own words, and says what it is about. */
@Controller
@Requires(Permission.READ_COMMENTS)
class CommentsController {

  private static final int LONGEST_ITEM = 80;

  private final CommentPages pages;
  private final CommentLabels labels;
  private final Communities communities;

  CommentsController(CommentPages pages, CommentLabels labels, Communities communities) {
    this.pages = pages;
    this.labels = labels;
    this.communities = communities;
  }

  @GetMapping("/comments")
  ModelAndView list(
      Viewer viewer,
      Text text,
      @RequestParam(defaultValue = "") String w,
      @RequestParam(defaultValue = "") String c,
      @RequestParam(defaultValue = "") String topic,
      @RequestParam(defaultValue = "") String tone,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(defaultValue = "") String edit) {
    var asked = CommentsAsked.of(w, c, topic, tone, Math.max(1, page), edit);
    CommentsPage shown = pages.page(viewer, asked, text);
    if (shown.comments().rows().isEmpty() && shown.comments().total() > 0) {
      return Pages.seeOther(asked.address());
    }
    return Pages.show("measurement/comments", shown);
  }

  /** What somebody says that a comment is; then the list as it was. */
  @PostMapping("/comments/labels")
  ModelAndView label(
      Viewer viewer,
      @RequestParam(defaultValue = "") String community,
      @RequestParam(defaultValue = "") String comment,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(name = "said", defaultValue = "") String tone,
      @RequestParam(name = "topics", defaultValue = "") List<String> topics,
      @RequestParam(defaultValue = "") String back,
      HttpServletResponse answer) {
    Optional<UUID> id = CommentsAsked.id(comment);
    Optional<UUID> place = CommentsAsked.id(community);
    Optional<Tone> said = CommentsAsked.named(Tone.values(), tone);
    if (id.isEmpty() || place.isEmpty() || said.isEmpty() || item.length() > LONGEST_ITEM) {
      throw new NotFound("comment");
    }
    int where = communities.find(viewer, Permission.READ_COMMENTS, place.get()).id();
    Set<Aspect> aspects =
        topics.stream()
            .flatMap(word -> CommentsAsked.named(Aspect.values(), word).stream())
            .collect(Collectors.toSet());
    var handle = new Comments.Handle(where, id.get(), item);
    labels.label(viewer, Permission.READ_COMMENTS, handle, new ReadComment(said.get(), aspects));
    Notices.tell(answer, "measurement.comments.labelled");
    String list = back.matches("/comments(\\?[\\w=&-]*)?") ? back : "/comments";
    return Pages.seeOther(list + "#" + CommentWords.anchor(handle));
  }
}
