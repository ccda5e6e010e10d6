package org.lintel.measurement.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lintel.measurement.comment.CommentCounts.Alike;
import org.lintel.measurement.comment.CommentCounts.Count;
import org.lintel.measurement.comment.CommentLabels.Judged;

class CommentCountsTests {

  private static final ReadComment COMPLAINT = said(Tone.COMPLAINT, Aspect.LIFT);
  private static final ReadComment PRAISE = said(Tone.PRAISE, Aspect.STAFF);

  @Test
  void sharesStayUncorrectedUntilAHundredAreLabelled() {
    var judged = List.of(new Judged(COMPLAINT, COMPLAINT, 50), new Judged(PRAISE, PRAISE, 49));

    CommentCounts counts = CommentCounts.of(slice(310, 690), 5, judged);

    assertThat(counts.isCorrected()).isFalse();
    assertThat(counts.labelled()).isEqualTo(99);
    assertThat(counts.unread()).isEqualTo(5);
    assertThat(complaints(counts).comments()).isEqualTo(310);
    assertThat(complaints(counts).share().orElseThrow().share()).isEqualTo(.31, within(1e-12));
    assertThat(complaints(counts).corrected()).isEmpty();
  }

  /** The worked example of the method page. */
  @Test
  void theErrorsOfTheModelAreTakenOut() {
    var judged =
        List.of(
            new Judged(COMPLAINT, COMPLAINT, 80),
            new Judged(COMPLAINT, PRAISE, 20),
            new Judged(PRAISE, PRAISE, 180),
            new Judged(PRAISE, COMPLAINT, 20));

    CommentCounts counts = CommentCounts.of(slice(310, 690), 0, judged);

    assertThat(counts.isCorrected()).isTrue();
    var corrected = complaints(counts).corrected().orElseThrow();
    assertThat(corrected.share()).isEqualTo(.3, within(1e-12));
    assertThat(corrected.interval().lower()).isEqualTo(.233, within(5e-4));
    assertThat(corrected.interval().upper()).isEqualTo(.367, within(5e-4));
    assertThat(Objects.requireNonNull(counts.aspects().get(Aspect.WATER)).corrected()).isEmpty();
  }

  @Test
  void belowTenCommentsThereIsACountAndNoShare() {
    CommentCounts counts = CommentCounts.of(slice(5, 4), 0, List.of());

    assertThat(complaints(counts).comments()).isEqualTo(5);
    assertThat(complaints(counts).share()).isEmpty();
    assertThat(counts.complaints()).containsEntry(Aspect.LIFT, 5L).containsEntry(Aspect.STAFF, 0L);
  }

  /** What a person said is shown; what the model says is what gets corrected. */
  @Test
  void aLabelIsCountedInPlaceOfWhatTheModelSays() {
    var slice = List.of(new Alike(PRAISE, COMPLAINT, 10), new Alike(COMPLAINT, COMPLAINT, 10));

    CommentCounts counts = CommentCounts.of(slice, 0, List.of());

    assertThat(complaints(counts).comments()).isEqualTo(10);
    assertThat(complaints(counts).share().orElseThrow().share()).isEqualTo(.5, within(1e-12));
  }

  private static Count complaints(CommentCounts counts) {
    return Objects.requireNonNull(counts.tones().get(Tone.COMPLAINT));
  }

  private static List<Alike> slice(long complaints, long praise) {
    return List.of(new Alike(COMPLAINT, COMPLAINT, complaints), new Alike(PRAISE, PRAISE, praise));
  }

  private static ReadComment said(Tone tone, Aspect aspect) {
    return new ReadComment(tone, Set.of(aspect));
  }
}
