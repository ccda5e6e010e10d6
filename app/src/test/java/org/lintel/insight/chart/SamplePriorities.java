package org.lintel.insight.chart;

import java.util.List;
import org.lintel.insight.chart.PriorityMatrix.Driver;
import org.lintel.insight.chart.PriorityMatrix.Extent;

/** A priority matrix with a driver in every position, and two on one spot. */
final class SamplePriorities {

  private SamplePriorities() {}

  static Chart chart(SampleCharts sample) {
    var words =
        new PriorityMatrix.Words(
            sample.say("优先改进", "Fix first"),
            sample.say("保持优势", "Keep up"),
            sample.say("低优先", "Low priority"),
            sample.say("可能过度投入", "Possible overkill"),
            sample.say("感知得分", "Perception"),
            sample.say("对推荐意愿的重要度", "Importance for recommendation"));
    var matrix =
        new PriorityMatrix(
            List.of(
                driver(sample.say("有事我们反应快", "We respond quickly"), 4.9, 18.4, true),
                driver(sample.say("我们的工作人员一直有礼貌", "Our staff are courteous"), 5.8, 15.1, true),
                driver(sample.say("我们约好几点，就几点到", "We come at the promised time"), 5.2, 10.2, false),
                driver(sample.say("我们的账单不出错", "Our bills are right"), 5.2, 10.1, false),
                driver(sample.say("停车秩序", "Parking"), 4.8, 4.2, true),
                driver(sample.say("公共区域整洁", "Clean common areas"), 5.9, 3.6, true)),
            5.3,
            10,
            words);
    return Chart.beside(
        sample.say(
            "应当先改：“有事我们反应快”。它们更影响结果，又确实做得不如其他方面。",
            "Improve first: “We respond quickly”. They weigh more on the outcome and are certainly"
                + " done less well than the rest."),
        matrix::drawn);
  }

  private static Driver driver(String label, double score, double importance, boolean isDecided) {
    return new Driver(
        label,
        new Extent(score, score - 0.08, score + 0.08),
        new Extent(importance, importance - 2.1, importance + 2.4),
        isDecided);
  }
}
