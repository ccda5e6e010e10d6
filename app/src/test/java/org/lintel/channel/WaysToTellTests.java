package org.lintel.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lintel.channel.NoticeTemplate.Route;
import org.lintel.channel.NoticeTemplate.Urgency;
import org.lintel.community.owner.Wish;

/** Every wish with every urgency, route, address and opt-out. */
class WaysToTellTests {

  private static final Optional<byte[]> ADDRESS = Optional.of(new byte[] {1});

  /** One of all situations. */
  record Situation(
      Wish.First first,
      boolean bySms,
      Urgency urgency,
      Route route,
      boolean hasEmail,
      boolean hasPhone,
      boolean refusesEmail,
      boolean refusesSms) {

    List<Medium> ways() {
      var one =
          new Reachable(
              new UUID(0, 1),
              new UUID(0, 2),
              hasEmail ? ADDRESS : Optional.empty(),
              hasPhone ? ADDRESS : Optional.empty(),
              refusesEmail,
              refusesSms,
              Optional.of(new Wish("", first, true, bySms, 9, 20)));
      return WaysToTell.of(one, route, urgency, _ -> true);
    }

    boolean canEmail() {
      return hasEmail && !refusesEmail && route != Route.NONE;
    }

    boolean canSms() {
      return hasPhone && !refusesSms && route != Route.NONE;
    }

    boolean mustBeSaid() {
      return urgency != Urgency.ORDINARY;
    }
  }

  static Stream<Situation> all() {
    var all = new ArrayList<Situation>();
    for (Wish.First first : Wish.First.values()) {
      for (Urgency urgency : Urgency.values()) {
        for (Route route : Route.values()) {
          for (int bits = 0; bits < 32; bits++) {
            all.add(
                new Situation(
                    first,
                    (bits & 1) != 0,
                    urgency,
                    route,
                    (bits & 2) != 0,
                    (bits & 4) != 0,
                    (bits & 8) != 0,
                    (bits & 16) != 0));
          }
        }
      }
    }
    return all.stream();
  }

  @Test
  void thereAreAsManySituationsAsChoices() {
    assertThat(all()).hasSize(3 * 3 * 4 * 32);
  }

  @Test
  void anOptOutAndAMissingAddressHoldForEverything() {
    assertThat(all())
        .allSatisfy(each -> {
          assertThat(each.ways().contains(Medium.EMAIL) && !each.canEmail()).isFalse();
          assertThat(each.ways().contains(Medium.SMS) && !each.canSms()).isFalse();
        });
  }

  @Test
  void whatMustBeSaidGoesBySomeWayWhereThereIsAny() {
    assertThat(all())
        .allSatisfy(each -> {
          if (each.mustBeSaid()) {
            assertThat(each.ways().isEmpty()).isEqualTo(!each.canEmail() && !each.canSms());
          }
        });
  }

  @Test
  void aTextMessageThatSheDoesNotWantGoesOnlyWhenItMustAndNothingElseCan() {
    assertThat(all())
        .allSatisfy(each -> {
          if (!each.bySms() && each.ways().contains(Medium.SMS)) {
            assertThat(each.mustBeSaid()).isTrue();
            assertThat(each.canEmail()).isFalse();
          }
        });
  }

  @Test
  void whatSheWantsFirstGoesFirstWhereItCan() {
    assertThat(all())
        .allSatisfy(each -> {
          if (each.first() == Wish.First.EMAIL && each.canEmail()) {
            assertThat(each.ways()).first().isEqualTo(Medium.EMAIL);
          }
          if (each.first() == Wish.First.SMS && each.canSms() && each.bySms()) {
            assertThat(each.ways()).first().isEqualTo(Medium.SMS);
          }
        });
  }

  @Test
  void twoWaysAreTakenOnlyWhereTheCompanySaysSo() {
    assertThat(all())
        .allSatisfy(each -> {
          if (each.ways().size() == 2) {
            assertThat(each.route()).isEqualTo(Route.BOTH);
            assertThat(each.first() == Wish.First.ANY || each.urgency() == Urgency.EMERGENCY)
                .isTrue();
          }
        });
  }

  @Test
  void whoSaidNothingIsToldAsTheCompanyChose() {
    var one =
        new Reachable(
            new UUID(0, 1), new UUID(0, 2), ADDRESS, ADDRESS, false, false, Optional.empty());

    assertThat(WaysToTell.of(one, Route.EMAIL_FIRST, Urgency.ANSWER, _ -> true))
        .containsExactly(Medium.EMAIL);
    assertThat(WaysToTell.of(one, Route.SMS_FIRST, Urgency.ANSWER, _ -> true))
        .containsExactly(Medium.SMS);
    assertThat(WaysToTell.of(one, Route.SMS_FIRST, Urgency.ANSWER, way -> way == Medium.EMAIL))
        .containsExactly(Medium.EMAIL);
  }
}
