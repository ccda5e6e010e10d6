package org.lintel.insight.chart;

import java.util.List;

/** What the three camps of the 0-10 question are called in the reader's language. */
public record Camps(String detractors, String passives, String promoters) {

  /** One camp as charts paint it, always in this order from left to right. */
  record Camp(String name, int from, int to, Paint fill, Paint ink, boolean hatched) {}

  List<Camp> inOrder() {
    return List.of(
        new Camp(detractors, 0, 6, Paint.DETRACTOR, Paint.ON_DETRACTOR, true),
        new Camp(passives, 7, 8, Paint.PASSIVE, Paint.ON_PASSIVE, false),
        new Camp(promoters, 9, 10, Paint.PROMOTER, Paint.ON_PROMOTER, false));
  }
}
