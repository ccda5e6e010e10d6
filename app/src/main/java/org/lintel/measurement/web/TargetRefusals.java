package org.lintel.measurement.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.lintel.measurement.TargetAnswer;
import org.lintel.platform.web.Refusals;

/** Says why a target is not set. */
final class TargetRefusals {

  private TargetRefusals() {}

  static Refusals of(TargetAnswer answer) {
    var refusals = Refusals.none();
    switch (answer) {
      case TargetAnswer.Set _ -> {}
      case TargetAnswer.OutOfRange(var value, int lowest, int highest) ->
          refusals.add(
              "value", "measurement.targets.value.range", value.toPlainString(), lowest, highest);
      case TargetAnswer.DatesReversed _ -> refusals.add("until", "measurement.targets.date.order");
      case TargetAnswer.NotForYou _ -> refusals.add("community", "measurement.targets.not-for-you");
      case TargetAnswer.WithinNoise noise -> refuse(refusals, noise);
    }
    return refusals;
  }

  private static void refuse(Refusals refusals, TargetAnswer.WithinNoise noise) {
    String now = rounded(noise.current());
    String smallest = rounded(noise.smallest());
    String wanted = noise.wanted().stripTrailingZeros().toPlainString();
    if (noise.nearest().isPresent()) {
      String nearest = roundedUp(noise.nearest().getAsDouble());
      refusals.add("value", "measurement.targets.noise", now, noise.n(), smallest, wanted, nearest);
    } else {
      refusals.add("value", "measurement.targets.noise-all", now, noise.n(), smallest, wanted);
    }
  }

  private static String rounded(double value) {
    return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String roundedUp(double value) {
    return BigDecimal.valueOf(value).setScale(1, RoundingMode.CEILING).toPlainString();
  }
}
