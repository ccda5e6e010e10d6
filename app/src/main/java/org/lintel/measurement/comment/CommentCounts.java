package org.lintel.measurement.comment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.lintel.measurement.comment.CommentLabels.Judged;
import org.lintel.statistics.Interval;
import org.lintel.statistics.Outcome;
import org.lintel.statistics.PublicationFloor;
import org.lintel.statistics.Purpose;
import org.lintel.statistics.Share;
import org.lintel.statistics.text.CorrectedShare;

/**
 * How many comments of a slice are about each topic, and how they sound: as labelled where somebody
 * labelled them, otherwise as the model says. Shares from 10 comments on, with Wilson's interval;
 * from {@value CommentModel#OWN_LABELS} comments that the company labelled also corrected for the
 * errors of the model (Rogan &amp; Gladen), as far as there are ten labelled of a kind and ten
 * others.
 *
 * @param comments read so far
 * @param unread that may be read but were not yet looked at by the model
 * @param labelled by the company, over everything
 */
public record CommentCounts(
    long comments,
    long unread,
    long labelled,
    Map<Tone, Count> tones,
    Map<Aspect, Count> aspects,
    Map<Aspect, Long> complaints) {

  public CommentCounts {
    tones = new EnumMap<>(tones);
    aspects = new EnumMap<>(aspects);
    complaints = new EnumMap<>(complaints);
  }

  /**
   * Comments of one kind.
   *
   * @param share of all comments of the slice; empty below 10 of them
   * @param corrected for the errors of the model; empty while that cannot be told
   */
  public record Count(long comments, Optional<Around> share, Optional<Around> corrected) {}

  /** A share of 1 with its interval. */
  public record Around(double share, Interval interval) {}

  /** Comments that are alike: what is shown of them, and what the model says. */
  record Alike(ReadComment shown, ReadComment said, long comments) {}

  static CommentCounts of(List<Alike> slice, long unread, List<Judged> judged) {
    var counting = new Counting(slice, judged);
    var tones = new EnumMap<Tone, Count>(Tone.class);
    for (Tone tone : Tone.values()) {
      tones.put(tone, counting.count(read -> read.tone() == tone));
    }
    var aspects = new EnumMap<Aspect, Count>(Aspect.class);
    var complaints = new EnumMap<Aspect, Long>(Aspect.class);
    for (Aspect aspect : Aspect.values()) {
      aspects.put(aspect, counting.count(read -> read.aspects().contains(aspect)));
      complaints.put(
          aspect,
          counting.shown(read -> read.aspects().contains(aspect) && read.tone() == Tone.COMPLAINT));
    }
    return new CommentCounts(
        counting.all(), unread, counting.labelled(), tones, aspects, complaints);
  }

  public boolean isCorrected() {
    return labelled >= CommentModel.OWN_LABELS;
  }

  private record Counting(List<Alike> slice, List<Judged> judged) {

    long all() {
      return shown(_ -> true);
    }

    long labelled() {
      return judged.stream().mapToLong(Judged::comments).sum();
    }

    long shown(Predicate<ReadComment> kind) {
      return slice.stream()
          .filter(alike -> kind.test(alike.shown()))
          .mapToLong(Alike::comments)
          .sum();
    }

    Count count(Predicate<ReadComment> kind) {
      long comments = shown(kind);
      long all = all();
      if (!PublicationFloor.of(all).showsScore()) {
        return new Count(comments, Optional.empty(), Optional.empty());
      }
      var share = new Share(comments, all);
      return new Count(
          comments,
          Optional.of(new Around(share.value(), share.interval(Purpose.process()))),
          labelled() < CommentModel.OWN_LABELS ? Optional.empty() : corrected(kind, all));
    }

    /** From what the model says of all of them, never from the labels of some. */
    private Optional<Around> corrected(Predicate<ReadComment> kind, long all) {
      long said =
          slice.stream().filter(alike -> kind.test(alike.said())).mapToLong(Alike::comments).sum();
      var found = new Share(judged(kind, kind), judged(kind, _ -> true));
      var spared =
          new Share(judged(kind.negate(), kind.negate()), judged(kind.negate(), _ -> true));
      return CorrectedShare.of(new Share(said, all), found, spared)
              instanceof Outcome.Found<CorrectedShare>(CorrectedShare corrected)
          ? Optional.of(new Around(corrected.value(), corrected.interval()))
          : Optional.empty();
    }

    private long judged(Predicate<ReadComment> truth, Predicate<ReadComment> said) {
      return judged.stream()
          .filter(each -> truth.test(each.truth()) && said.test(each.said()))
          .mapToLong(Judged::comments)
          .sum();
    }
  }
}
