package org.lintel.casework.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintel.casework.past.PastFindings.DateColumn;

/** Which comes first, day or month, settled over columns. */
class DayOrdersTests {

  private static final DateColumn MONTH = new DateColumn(3, 0, 5, 0, "03/04/2026");
  private static final DateColumn DAY = new DateColumn(0, 2, 5, 0, "03/04/2026");
  private static final DateColumn EITHER = new DateColumn(0, 0, 5, 0, "03/04/2026");
  private static final DateColumn TORN = new DateColumn(2, 2, 5, 0, "03/04/2026");
  private static final DateColumn PLAIN = new DateColumn(0, 0, 0, 4, "");

  @Test
  void aColumnWithADayBeyondTwelveTellsItAndTheOthersFollow() {
    var orders = orders(Map.of(0, DAY, 1, EITHER, 2, PLAIN), Map.of());

    assertThat(orders.areKnown()).isTrue();
    assertThat(orders.of(0)).isEqualTo(DayOrder.DAY_FIRST);
    assertThat(orders.of(1)).isEqualTo(DayOrder.DAY_FIRST);
  }

  @Test
  void columnsThatDisagreeTellNothingAboutAThird() {
    var orders = orders(Map.of(0, DAY, 1, MONTH, 2, EITHER), Map.of());

    assertThat(orders.of(1)).isEqualTo(DayOrder.MONTH_FIRST);
    assertThat(orders.asked()).containsOnlyKeys(2);
  }

  @Test
  void whatNobodyTellsIsAskedAndAnsweredOnce() {
    assertThat(orders(Map.of(0, EITHER), Map.of()).asked()).containsOnlyKeys(0);
    assertThat(orders(Map.of(0, EITHER), Map.of(0, "DAY_FIRST")).of(0))
        .isEqualTo(DayOrder.DAY_FIRST);
    assertThat(orders(Map.of(0, TORN, 1, DAY), Map.of()).asked()).containsOnlyKeys(0);
  }

  @Test
  void anAnswerOfAnEarlierFileDoesNotOverruleWhatAColumnTells() {
    assertThat(orders(Map.of(0, MONTH), Map.of(0, "DAY_FIRST")).of(0))
        .isEqualTo(DayOrder.MONTH_FIRST);
  }

  private static DayOrders orders(Map<Integer, DateColumn> dates, Map<Integer, String> chosen) {
    var choices =
        new PastChoices(List.of(), chosen, Map.of(), Map.of(), Map.of(), "REQUEST", "", false);
    return DayOrders.of(
        new PastFindings(9, dates, List.of(), List.of(), List.of(), false), choices);
  }
}
