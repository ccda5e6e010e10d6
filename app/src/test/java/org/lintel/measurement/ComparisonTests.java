package org.lintel.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lintel.statistics.funnel.FunnelVerdict;

class ComparisonTests {

  @Test
  void communitiesAreJudgedAgainstAllOfThemWithoutRanks() {
    var fixture =
        new ReadingFixture("relationship_nps")
            .camps(1, 300, 2, 10, 88)
            .camps(2, 300, 30, 40, 30)
            .camps(3, 300, 70, 20, 10)
            .camps(4, 300, 6, 4, 4)
            .camps(5, 300, 2, 1, 1);

    var comparison = CommunityComparison.of(fixture.reading(Aim.DESCRIPTIVE));

    assertThat(comparison.rows())
        .extracting(row -> row.community().id())
        .containsExactly(1, 2, 3, 4, 5);
    assertThat(comparison.rows())
        .extracting(CommunityComparison.Row::verdict)
        .containsExactly(
            FunnelVerdict.ABOVE,
            FunnelVerdict.WITHIN,
            FunnelVerdict.BELOW,
            FunnelVerdict.NOT_JUDGED,
            FunnelVerdict.NOT_DRAWN);
    assertThat(comparison.rows().get(4).figure().shown()).isEmpty();
    assertThat(comparison.rows().get(3).z()).isEmpty();
    assertThat(comparison.rows().getFirst().figure().aim()).isEqualTo(Aim.PROCESS);
    assertThat(comparison.funnel().orElseThrow().target())
        .isEqualTo((88 + 30 + 10 + 4 - 2 - 30 - 70 - 6) / 314.0, within(1e-12));
  }

  @Test
  void oneCommunityAloneHasNoFunnel() {
    var comparison =
        CommunityComparison.of(
            new ReadingFixture("relationship_nps").camps(1, 99, 9, 9, 22).reading(Aim.PROCESS));

    assertThat(comparison.funnel()).isEmpty();
    assertThat(comparison.rows().getFirst().verdict()).isEqualTo(FunnelVerdict.NOT_JUDGED);
  }

  @Test
  void aLargeChangeIsSignificantAndASmallOneIsNot() {
    var before = new ReadingFixture("relationship_nps").camps(1, 400, 60, 60, 60);

    var large =
        Change.between(camps(20, 40, 120).reading(Aim.PROCESS), before.reading(Aim.PROCESS));
    var small = Change.between(camps(56, 60, 64).reading(Aim.PROCESS), before.reading(Aim.PROCESS));

    var fell = (Change.Verdict.Judged) large.of(Metric.NET_PROMOTER_SCORE);
    assertThat(fell.isSignificant()).isTrue();
    assertThat(fell.difference()).isEqualTo(100.0 * 100 / 180, within(1e-9));
    assertThat(fell.interval().contains(fell.difference())).isTrue();
    var stayed = (Change.Verdict.Judged) small.of(Metric.NET_PROMOTER_SCORE);
    assertThat(stayed.isSignificant()).isFalse();
    assertThat(large.of(Metric.TRUST)).isEqualTo(new Change.Verdict.NotComparable());
  }

  @Test
  void aChangeNeedsThirtyAnswersOnBothSides() {
    var change =
        Change.between(
            camps(9, 10, 10).reading(Aim.PROCESS), camps(60, 60, 60).reading(Aim.PROCESS));

    assertThat(change.of(Metric.NET_PROMOTER_SCORE)).isEqualTo(new Change.Verdict.TooFew(30));
  }

  @Test
  void aChangeLooksOnlyAtCommunitiesAskedBothTimes() {
    var now =
        new ReadingFixture("relationship_nps").camps(1, 99, 20, 20, 20).camps(2, 99, 0, 20, 70);
    var before =
        new ReadingFixture("relationship_nps").camps(1, 99, 20, 20, 20).camps(3, 99, 70, 20, 5);

    var change = Change.between(now.reading(Aim.PROCESS), before.reading(Aim.PROCESS));

    assertThat(change.communities()).isEqualTo(1);
    assertThat(((Change.Verdict.Judged) change.of(Metric.NET_PROMOTER_SCORE)).difference())
        .isZero();
  }

  private static ReadingFixture camps(int low, int middle, int high) {
    return new ReadingFixture("relationship_nps").camps(1, 400, low, middle, high);
  }
}
