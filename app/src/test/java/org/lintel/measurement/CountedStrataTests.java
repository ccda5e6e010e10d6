package org.lintel.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.lintel.statistics.Nps;
import org.lintel.statistics.Purpose;

class CountedStrataTests {

  @Test
  void aHouseholdAskedTwiceInAQuarterCountsOnce() {
    var reading =
        new ReadingFixture("relationship_nps")
            .camps(1, 100, 10, 10, 20)
            .laterWave()
            .camps(1, 100, 5, 10, 15)
            .reading(Aim.DESCRIPTIVE);

    var figure = new NetPromoterScore().of(reading);

    assertThat(figure.n()).hasValue(30);
    assertThat(figure.base()).isEqualTo(new Base(100, 100, 30));
    assertThat(figure.shown().orElseThrow().interval())
        .isEqualTo(new Nps(5, 10, 15).interval(Purpose.descriptive(100)).scaled(100));
    assertThat(figure.leftOut())
        .isEqualTo(new LeftOut(0, OptionalLong.empty(), OptionalLong.of(40)));
    assertThat(figure.waves()).extracting(wave -> wave.id()).containsExactly(2);
  }

  @Test
  void aWaveThatHasJustBegunDoesNotEmptyTheFigure() {
    var reading =
        new ReadingFixture("relationship_nps")
            .camps(1, 100, 10, 10, 20)
            .laterWave()
            .camps(1, 100, 1, 1, 1)
            .reading(Aim.DESCRIPTIVE);

    var figure = new NetPromoterScore().of(reading);

    assertThat(figure.n()).hasValue(40);
    assertThat(figure.base()).isEqualTo(new Base(100, 100, 40));
    assertThat(figure.leftOut()).isEqualTo(LeftOut.NOTHING);
  }

  @Test
  void eachCommunitySpeaksThroughItsOwnNewestWave() {
    var reading =
        new ReadingFixture("relationship_nps")
            .camps(1, 100, 10, 10, 20)
            .camps(2, 200, 8, 8, 8)
            .laterWave()
            .camps(2, 210, 4, 4, 12)
            .reading(Aim.PROCESS);

    var figure = new NetPromoterScore().of(reading);

    assertThat(figure.n()).hasValue(60);
    assertThat(figure.base()).isEqualTo(new Base(310, 310, 60));
    assertThat(figure.shown().orElseThrow().value()).isEqualTo(100.0 * (32 - 14) / 60);
  }

  @Test
  void aCommunityWithoutAnswersIsNotInTheRateOfTheFigure() {
    var reading =
        new ReadingFixture("relationship_nps")
            .camps(1, 100, 10, 10, 20)
            .camps(2, 300, 0, 0, 0)
            .reading(Aim.DESCRIPTIVE);

    var figure = new NetPromoterScore().of(reading);

    assertThat(figure.base()).isEqualTo(new Base(100, 100, 40));
    assertThat(figure.leftOut())
        .isEqualTo(new LeftOut(1, OptionalLong.empty(), OptionalLong.empty()));
  }

  @Test
  void communitiesShownOnlyTogetherStayTogetherAcrossWaves() {
    var fixture =
        new ReadingFixture("relationship_nps")
            .camps(1, 100, 10, 10, 20)
            .camps(2, 100, 2, 2, 2)
            .camps(3, 100, 3, 2, 1)
            .laterWave()
            .camps(2, 100, 6, 6, 8);

    var all = new NetPromoterScore().of(fixture.reading(Aim.PROCESS));
    var third = new NetPromoterScore().of(fixture.reading(Aim.PROCESS, 3));

    assertThat(all.n()).hasValue(60);
    assertThat(all.leftOut().communities()).isEqualTo(1);
    assertThat(third.finding()).isEqualTo(new Finding.TooFew(10));
  }

  @Test
  void aFileWithoutKnownHouseholdsTakesTheQuarterOnlyWithMoreAnswers() {
    var same =
        new ReadingFixture("relationship_nps")
            .camps(1, 140, 10, 10, 28)
            .laterWave()
            .camps(1, ReadingFixture.UNKNOWN, 10, 10, 28)
            .reading(Aim.DESCRIPTIVE);
    var more =
        new ReadingFixture("relationship_nps")
            .camps(1, 140, 10, 10, 28)
            .laterWave()
            .camps(1, ReadingFixture.UNKNOWN, 10, 10, 29)
            .reading(Aim.DESCRIPTIVE);

    assertThat(new NetPromoterScore().of(same).base()).isEqualTo(new Base(140, 140, 48));
    assertThat(new NetPromoterScore().of(more).base()).isEqualTo(Base.unknown(49));
  }

  @Test
  void whoIsHeardIsTakenFromTheWaveThatAskedTheMost() {
    var reading =
        new ReadingFixture("relationship_nps")
            .camps(1, 139, 10, 10, 30)
            .camps(2, 20, 2, 2, 2)
            .laterWave()
            .camps(1, 139, 10, 10, 28)
            .camps(2, 30, 1, 1, 1)
            .laterWave()
            .camps(1, ReadingFixture.UNKNOWN, 10, 10, 60)
            .reading(Aim.PROCESS);

    assertThat(CountedStrata.mostAsked(reading.strata()))
        .extracting(stratum -> stratum.wave().id(), Stratum::base)
        .containsExactlyInAnyOrder(tuple(1, new Base(139, 139, 50)), tuple(2, new Base(30, 30, 3)));
  }
}
