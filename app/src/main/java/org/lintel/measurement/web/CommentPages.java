package org.lintel.measurement.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.measurement.comment.Aspect;
import org.lintel.measurement.comment.CommentCounts;
import org.lintel.measurement.comment.CommentLabels;
import org.lintel.measurement.comment.CommentReadings;
import org.lintel.measurement.comment.CommentSlice;
import org.lintel.measurement.comment.CommentTopics;
import org.lintel.measurement.comment.ReadComment;
import org.lintel.measurement.comment.Tone;
import org.lintel.platform.Paged;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Text;
import org.lintel.survey.Comments;
import org.lintel.survey.Instruments;
import org.lintel.survey.Wave;
import org.lintel.survey.Waves;
import org.springframework.stereotype.Component;

/** Makes the page of comments for what an address asks, within what the viewer may read. */
@Component
class CommentPages {

  private final Comments comments;
  private final CommentTopics topics;
  private final Said said;
  private final Origins origins;
  private final Instruments instruments;

  /** What the model and people say of single comments. */
  @Component
  record Said(CommentReadings readings, CommentLabels labels) {}

  /** Where comments can come from. */
  @Component
  record Origins(Waves waves, Communities communities) {}

  CommentPages(
      Comments comments,
      CommentTopics topics,
      Said said,
      Origins origins,
      Instruments instruments) {
    this.comments = comments;
    this.topics = topics;
    this.said = said;
    this.origins = origins;
    this.instruments = instruments;
  }

  CommentsPage page(Viewer viewer, CommentsAsked asked, Text text) {
    List<Wave> waves = waves(viewer);
    List<Community> visible = origins.communities().visibleTo(viewer, Permission.READ_COMMENTS);
    CommentSlice slice = slice(asked, waves, visible);
    CommentCounts counts = counts(viewer, slice);
    Paged<Comments.Comment> found = found(viewer, asked, slice);
    long heldBack =
        comments.heldBack(viewer, Permission.READ_COMMENTS, asked.wave(), asked.community());
    var words = new CommentWords(text, asked);
    return new CommentsPage(
        new Paged<>(
            rows(viewer, found.rows(), new Written(visible, words, text)),
            found.paging(),
            found.total()),
        heldBack == 0 ? "" : CommentWords.count(heldBack),
        asked.isFiltered(),
        choices(asked, waves, visible, words),
        words.notice(counts),
        counts.isCorrected(),
        words.counts(counts),
        asked.address());
  }

  private List<Wave> waves(Viewer viewer) {
    return origins.waves().visibleTo(viewer, Permission.READ_COMMENTS).stream()
        .filter(wave -> wave.state() != Wave.State.DRAFT)
        .toList();
  }

  /** A wave or community that is not the viewer's has no comments. */
  private static CommentSlice slice(
      CommentsAsked asked, List<Wave> waves, List<Community> visible) {
    Set<Integer> chosen =
        visible.stream()
            .filter(place ->
                asked.community().isEmpty() || asked.community().get().equals(place.uuid()))
            .map(Community::id)
            .collect(Collectors.toSet());
    Optional<Integer> wave =
        asked
            .wave()
            .map(id ->
                waves.stream()
                    .filter(each -> each.uuid().equals(id))
                    .map(Wave::id)
                    .findFirst()
                    .orElse(0));
    return new CommentSlice(chosen, wave, asked.topic(), asked.tone());
  }

  /** What came since the model read last is read now, as far as a page has time for. */
  private CommentCounts counts(Viewer viewer, CommentSlice slice) {
    CommentCounts counts = topics.count(slice);
    if (counts.unread() == 0) {
      return counts;
    }
    said.readings().readSome(viewer.organisation());
    return topics.count(slice);
  }

  private Paged<Comments.Comment> found(Viewer viewer, CommentsAsked asked, CommentSlice slice) {
    var paging = new Paging(asked.page(), Paging.DEFAULT_SIZE);
    if (!asked.isOfKind()) {
      return comments.of(viewer, Permission.READ_COMMENTS, asked.wave(), asked.community(), paging);
    }
    Paged<Comments.Key> keys = topics.find(slice, paging);
    return new Paged<>(
        comments.of(viewer, Permission.READ_COMMENTS, keys.rows()), paging, keys.total());
  }

  /** What rows are written with. */
  private record Written(List<Community> visible, CommentWords words, Text text) {}

  private List<CommentsPage.Row> rows(Viewer viewer, List<Comments.Comment> found, Written how) {
    List<Comments.Key> keys = found.stream().map(Comments.Comment::key).toList();
    Map<Comments.Key, ReadComment> labelled = said.labels().of(keys);
    Map<Comments.Key, ReadComment> read = said.readings().of(viewer.organisation(), keys);
    Map<Integer, String> ids =
        how.visible().stream()
            .collect(Collectors.toMap(Community::id, place -> place.uuid().toString()));
    return found.stream()
        .map(comment -> {
          var label = Optional.ofNullable(labelled.get(comment.key()));
          var shown = label.or(() -> Optional.ofNullable(read.get(comment.key())));
          return new CommentsPage.Row(
              comment.words(),
              question(comment, how.text()),
              comment.community() + " · " + comment.wave() + " · " + comment.day(),
              CommentWords.anchor(comment.address()),
              how.words()
                  .suggestion(
                      comment.address(),
                      ids.getOrDefault(comment.key().community(), ""),
                      shown,
                      label.isPresent()));
        })
        .toList();
  }

  private String question(Comments.Comment comment, Text text) {
    return instruments
        .version(comment.version())
        .questionnaire()
        .item(comment.key().item())
        .map(item -> item.heading().question().in(text.language()))
        .orElse("");
  }

  private static CommentsPage.Choices choices(
      CommentsAsked asked, List<Wave> waves, List<Community> visible, CommentWords words) {
    return new CommentsPage.Choices(
        choices(
            waves,
            wave ->
                new CommentsPage.Choice(
                    wave.uuid().toString(),
                    wave.name(),
                    asked.wave().equals(Optional.of(wave.uuid())))),
        choices(
            visible,
            place ->
                new CommentsPage.Choice(
                    place.uuid().toString(),
                    place.name(),
                    asked.community().equals(Optional.of(place.uuid())))),
        choices(Arrays.asList(Aspect.values()), words::choice),
        choices(Arrays.asList(Tone.values()), words::choice));
  }

  private static <T> List<CommentsPage.Choice> choices(
      List<T> all, Function<T, CommentsPage.Choice> each) {
    return all.stream().map(each).toList();
  }
}
