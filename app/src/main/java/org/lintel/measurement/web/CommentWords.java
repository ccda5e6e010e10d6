package org.lintel.measurement.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintel.measurement.comment.Aspect;
import org.lintel.measurement.comment.CommentCounts;
import org.lintel.measurement.comment.CommentModel;
import org.lintel.measurement.comment.ReadComment;
import org.lintel.measurement.comment.Tone;
import org.lintel.platform.web.Text;
import org.lintel.survey.Comments;

/** Says what comments are about and how they sound, one by one and counted. */
final class CommentWords {

  private static final String NONE = "—";

  private final Text text;
  private final CommentsAsked asked;

  CommentWords(Text text, CommentsAsked asked) {
    this.text = text;
    this.asked = asked;
  }

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String anchor(Comments.Handle handle) {
    return "c-" + handle.response() + "-" + handle.item();
  }

  CommentsPage.Choice choice(Aspect aspect) {
    return new CommentsPage.Choice(
        CommentsAsked.word(aspect), name(aspect), asked.topic().equals(Optional.of(aspect)));
  }

  CommentsPage.Choice choice(Tone tone) {
    return new CommentsPage.Choice(
        CommentsAsked.word(tone), name(tone), asked.tone().equals(Optional.of(tone)));
  }

  private String name(Aspect aspect) {
    return text.get("measurement.comments.topic." + aspect.name());
  }

  private String name(Tone tone) {
    return text.get("measurement.comments.tone." + tone.name());
  }

  /** Whether shares can be believed. */
  String notice(CommentCounts counts) {
    String labelled =
        counts.isCorrected()
            ? text.get("measurement.comments.corrected", count(counts.labelled()))
            : text.get(
                "measurement.comments.uncorrected",
                count(counts.labelled()),
                CommentModel.OWN_LABELS);
    return counts.unread() == 0
        ? labelled
        : labelled
            + (text.isChinese() ? "" : " ")
            + text.get("measurement.comments.unread", count(counts.unread()));
  }

  /** Tones first, then topics that somebody wrote about. */
  List<CommentsPage.Counted> counts(CommentCounts counts) {
    var rows = new ArrayList<CommentsPage.Counted>();
    if (counts.comments() == 0) {
      return rows;
    }
    for (Tone tone : Tone.values()) {
      rows.add(
          row(
              name(tone),
              asked.about(Optional.empty(), Optional.of(tone)),
              "",
              "",
              counted(counts.tones().get(tone))));
    }
    Arrays.stream(Aspect.values())
        .filter(aspect -> counted(counts.aspects().get(aspect)).comments() > 0)
        .forEach(aspect ->
            rows.add(
                row(
                    name(aspect),
                    asked.about(Optional.of(aspect), Optional.empty()),
                    belongs(aspect),
                    count(counts.complaints().getOrDefault(aspect, 0L)),
                    counted(counts.aspects().get(aspect)))));
    return rows;
  }

  private static CommentCounts.Count counted(CommentCounts.@Nullable Count of) {
    return of == null ? new CommentCounts.Count(0, Optional.empty(), Optional.empty()) : of;
  }

  private String belongs(Aspect aspect) {
    return text.get("measurement.comments.dimension." + aspect.dimension().name())
        + " · "
        + text.get("measurement.comments.moment." + aspect.moment().name());
  }

  private CommentsPage.Counted row(
      String name,
      CommentsAsked only,
      String belongs,
      String complaints,
      CommentCounts.Count count) {
    return new CommentsPage.Counted(
        name,
        only.address(),
        belongs,
        count(count.comments()),
        complaints,
        count.share().map(CommentWords::around).orElse(NONE),
        count.corrected().map(CommentWords::around).orElse(NONE));
  }

  /** {@code 12.5% (9.8, 15.9)}. */
  private static String around(CommentCounts.Around around) {
    return percent(around.share())
        + "% ("
        + percent(around.interval().lower())
        + ", "
        + percent(around.interval().upper())
        + ")";
  }

  private static String percent(double share) {
    return BigDecimal.valueOf(100 * share).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  CommentsPage.Suggestion suggestion(
      Comments.Handle handle, String community, Optional<ReadComment> said, boolean isLabelled) {
    String anchor = anchor(handle);
    boolean isOpen = asked.edit().equals(anchor);
    List<Aspect> topics =
        said.map(ReadComment::aspects).stream().flatMap(set -> set.stream().sorted()).toList();
    return new CommentsPage.Suggestion(
        said.map(read -> CommentsAsked.word(read.tone())).orElse(""),
        said.map(read -> name(read.tone())).orElse(""),
        said.map(read -> kind(read.tone())).orElse(""),
        topics.stream().map(this::name).toList(),
        isLabelled,
        isOpen,
        asked.here("edit=" + anchor) + "#" + anchor,
        new CommentsPage.Form(
            community,
            handle.response().toString(),
            handle.item(),
            asked.here(""),
            topics.stream().map(CommentsAsked::word).toList(),
            isOpen ? all(topics) : List.of()));
  }

  private List<CommentsPage.Choice> all(List<Aspect> chosen) {
    return Arrays.stream(Aspect.values())
        .map(aspect ->
            new CommentsPage.Choice(
                CommentsAsked.word(aspect), name(aspect), chosen.contains(aspect)))
        .toList();
  }

  private static String kind(Tone tone) {
    return switch (tone) {
      case COMPLAINT -> "bad";
      case PRAISE -> "good";
      case OTHER -> "";
    };
  }
}
