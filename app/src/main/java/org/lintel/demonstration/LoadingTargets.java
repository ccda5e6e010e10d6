package org.lintel.demonstration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lintel.measurement.HeadlineMetric;
import org.lintel.measurement.LoyaltyIndex;
import org.lintel.measurement.NetPromoterScore;
import org.lintel.measurement.NewTarget;
import org.lintel.measurement.Satisfaction;
import org.lintel.measurement.SettingATarget;
import org.lintel.measurement.TargetAnswer;
import org.lintel.platform.Viewer;
import org.springframework.stereotype.Component;

/** Sets what the company wants to reach, before its first wave as companies do. */
@Component
class LoadingTargets {

  private record Wanted(HeadlineMetric metric, int value) {}

  private static final List<Wanted> WANTED =
      List.of(
          new Wanted(new NetPromoterScore(), 30),
          new Wanted(new Satisfaction(), 70),
          new Wanted(new LoyaltyIndex(), 75));

  private final SettingATarget setting;

  LoadingTargets(SettingATarget setting) {
    this.setting = setting;
  }

  void load(Viewer viewer, LocalDate anchor) {
    LocalDate from = Round.before(anchor).getFirst().quarterStart();
    for (Wanted wanted : WANTED) {
      var target =
          new NewTarget(
              wanted.metric(),
              Optional.empty(),
              BigDecimal.valueOf(wanted.value()),
              from,
              Optional.empty());
      if (!(setting.set(viewer, target) instanceof TargetAnswer.Set)) {
        throw new IllegalStateException("a target of the demonstration was refused: " + target);
      }
    }
  }
}
