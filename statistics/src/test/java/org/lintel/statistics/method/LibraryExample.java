package org.lintel.statistics.method;

import java.util.List;
import org.lintel.statistics.Estimate;
import org.lintel.statistics.Figure;
import org.lintel.statistics.NotEnough;
import org.lintel.statistics.Nps;
import org.lintel.statistics.Purpose;
import org.lintel.statistics.driver.Lmg;
import org.lintel.statistics.moments.Moments;

/** The example of docs/statistics.md. */
final class LibraryExample {

  private LibraryExample() {}

  static List<String> run() {
    // An estimate is a figure with its interval, or says how many answers it needs.
    Estimate nps = new Nps(20, 30, 50).estimate(Purpose.descriptive(300));
    String headline =
        switch (nps) {
          case Figure f ->
              "%+.0f, %+.0f to %+.0f (n = %d, %s)"
                  .formatted(
                      100 * f.value(),
                      100 * f.interval().lower(),
                      100 * f.interval().upper(),
                      f.n(),
                      f.method());
          case NotEnough few -> "n = %d, needs %d".formatted(few.n(), few.needs());
        };

    // Moments of two machines merge; drivers, scales and models need nothing else.
    var first = Moments.collect(3);
    var second = Moments.collect(3);
    for (int i = 0; i < 120; i++) {
      double repairs = i % 5;
      double cleaning = i % 7;
      var half = i % 2 == 0 ? first : second;
      half.add(2 * repairs + cleaning + i % 3, repairs, cleaning);
    }
    var merged = first.moments().merge(second.moments());
    var shares = Lmg.of(merged.covariances(), 0, 1, 2);
    String drivers =
        shares
            .map(found -> "%.2f and %.2f".formatted(found.shares().get(0), found.shares().get(1)))
            .value()
            .orElse("cannot be told");

    return List.of(headline, drivers);
  }
}
