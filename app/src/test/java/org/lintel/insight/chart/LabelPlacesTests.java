package org.lintel.insight.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelPlacesTests {

  private static final Point MIDDLE = new Point(100, 100);

  @Test
  void aLabelStandsToTheRightWhereNothingIs() {
    var places = new LabelPlaces(0, 0, 200, 200);

    assertThat(places.near(MIDDLE, "1"))
        .hasValueSatisfying(place -> {
          assertThat(place.x()).isEqualTo(112);
          assertThat(place.anchor()).isEqualTo(Mark.Anchor.START);
        });
  }

  @Test
  void aLabelKeepsOffTheArmsOfACross() {
    var places = new LabelPlaces(0, 0, 200, 200);
    places.avoid(new Point(60, 100), new Point(140, 100));
    places.avoid(new Point(100, 60), new Point(100, 140));

    assertThat(places.near(MIDDLE, "1"))
        .hasValueSatisfying(place -> {
          assertThat(place.x()).isEqualTo(108);
          assertThat(place.baseline()).isEqualTo(88);
        });
  }

  @Test
  void aLabelOverALineIsBetterThanNone() {
    var places = new LabelPlaces(0, 0, 200, 200);
    for (int y = 0; y <= 200; y += 5) {
      places.avoid(new Point(0, y), new Point(200, y));
    }

    assertThat(places.near(MIDDLE, "1")).isPresent();
    assertThat(places.near(MIDDLE, "1")).as("another place").isPresent();
  }

  @Test
  void aLabelIsNeverOverAPoint() {
    var places = new LabelPlaces(0, 0, 200, 200);
    places.take(0, 0, 200, 200);

    assertThat(places.near(MIDDLE, "1")).isEmpty();
  }
}
