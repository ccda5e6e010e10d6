package org.lintel.analysis.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lintel.survey.instrument.Range;

class NumberReadingTests {

  private static final MissingCodes USUAL = new MissingCodes(Set.of());

  @Test
  void numbersAreReadAsToolsWriteThem() {
    NumberReading reading = read(USUAL, "7", "7.0", "7分", "7 - very likely", "７");

    assertThat(reading.values().subList(1, 6)).containsOnly(7);
    assertThat(reading.bad()).isEmpty();
  }

  @Test
  void labelsOfAScaleArePoints() {
    NumberReading reading = read(USUAL, "非常满意", "满意", "一般", "不适用");

    assertThat(reading.values().subList(1, 4)).containsExactly(5, 4, 3);
    assertThat(reading.absent()).extracting(Entry::text).containsExactly("不适用");
    assertThat(NumberReading.scale(List.of(reading))).hasValue(new Range(1, 5));
  }

  @Test
  void labelsThatNobodyChoseStandBesideOtherQuestions() {
    var builder = new ColumnBuilder(0, "column");
    builder.add("满意", new Place(0, 2));
    builder.add("不满意", new Place(0, 3));
    builder.add("一般", new Place(0, 4));

    NumberReading alone = NumberReading.of(builder.column(), USUAL, Set.of("满意", "一般", "不满意"));
    NumberReading beside =
        NumberReading.of(builder.column(), USUAL, Set.of("非常满意", "满意", "一般", "不满意", "非常不满意"));

    assertThat(alone.labels()).isEqualTo(3);
    assertThat(beside.labels()).isEqualTo(5);
    assertThat(beside.values().subList(1, 4)).containsExactly(4, 2, 3);
  }

  @Test
  void labelsBesideNumbersBelongToTheirScaleOrToNone() {
    NumberReading ends = read(USUAL, "非常满意", "4", "3", "2", "非常不满意");
    NumberReading stray = read(USUAL, "很好", "0", "7", "10");

    assertThat(ends.values().subList(1, 6)).containsExactly(5, 4, 3, 2, 1);
    assertThat(stray.bad()).extracting(Entry::text).containsExactly("很好");
    assertThat(stray.values().subList(1, 5)).containsExactly(Numbers.MISSING, 0, 7, 10);
  }

  @Test
  void whereOnlyNumbersCountLabelsAreBad() {
    NumberReading reading = read(USUAL, "非常满意", "满意", "3").numbersOnly();

    assertThat(reading.bad()).extracting(Entry::text).containsExactly("非常满意", "满意");
    assertThat(reading.answered()).isEqualTo(1);
    assertThat(reading.labels()).isZero();
  }

  @Test
  void labelsOfNoScaleAreBad() {
    NumberReading reading = read(USUAL, "5", "挺好", "6.5");

    assertThat(reading.bad()).extracting(Entry::text).containsExactly("挺好", "6.5");
    assertThat(reading.readable()).isEqualTo(1 / 3.0);
  }

  @Test
  void usualCodesAreNoAnswersOutsideASmallScaleOnly() {
    assertThat(read(USUAL, "9", "98", "99", "-99").absent()).hasSize(3);
    assertThat(read(USUAL, "40", "98", "99").absent()).isEmpty();
    assertThat(read(new MissingCodes(Set.of("0")), "9", "98", "0").absent())
        .extracting(Entry::text)
        .containsExactly("0");
  }

  @Test
  void theScaleHoldsAllAnswers() {
    assertThat(scale("1", "4")).isEqualTo(new Range(1, 5));
    assertThat(scale("2", "6")).isEqualTo(new Range(1, 7));
    assertThat(scale("1", "10")).isEqualTo(new Range(1, 10));
    assertThat(scale("0", "9")).isEqualTo(new Range(0, 10));
    assertThat(scale("0", "85")).isEqualTo(new Range(0, 100));
    assertThat(NumberReading.scale(List.of(read(USUAL, "-5", "3")))).isEmpty();
  }

  private static Range scale(String... cells) {
    return NumberReading.scale(List.of(read(USUAL, cells))).orElseThrow();
  }

  private static NumberReading read(MissingCodes missing, String... cells) {
    var builder = new ColumnBuilder(0, "column");
    for (int i = 0; i < cells.length; i++) {
      builder.add(cells[i], new Place(0, i + 2));
    }
    return NumberReading.of(builder.column(), missing, Set.of());
  }
}
