package org.lintel.insight.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/** One of every chart, from figures of an invented company, in both languages. */
public final class SampleCharts {

  private final boolean chinese;

  public SampleCharts(boolean chinese) {
    this.chinese = chinese;
  }

  /** All charts by name; half-page ones first. */
  public Map<String, Chart> all() {
    var charts = new LinkedHashMap<String, Chart>();
    charts.put("recommendation", recommendation());
    charts.put("answers", answers());
    charts.put("trend", trend());
    charts.put("dumbbell", dumbbell());
    charts.put("items", items());
    charts.put("funnel", funnel());
    charts.put("response-rates", responseRates());
    charts.put("intervals", intervals());
    charts.put("rates", SampleRates.months(this));
    charts.put("dots", SampleRates.communities(this));
    charts.put("priorities", SamplePriorities.chart(this));
    return charts;
  }

  String say(String zh, String en) {
    return chinese ? zh : en;
  }

  private Chart recommendation() {
    var scores =
        new RecommendationScores(
            List.of(22L, 15L, 24L, 39L, 54L, 101L, 136L, 223L, 279L, 448L, 521L),
            new Camps(say("贬损者", "Detractors"), say("中立者", "Passives"), say("推荐者", "Promoters")));
    return Chart.half(
        say(
            "推荐者 52.0%，中立者 27.0%，贬损者 21.0%，净推荐值 +31",
            "Promoters 52.0%, passives 27.0%, detractors 21.0%: NPS +31"),
        scores::drawn,
        new DataTable(
            say("各分数的份数", "Answers per score"),
            List.of(say("分数", "Score"), say("份数", "Answers")),
            List.of(List.of("0", "22"), List.of("10", "521"))));
  }

  private Chart answers() {
    var columns = new AnswerColumns(1, List.of(3L, 0L, 12L, 40L, 88L, 120L, 61L), 2);
    return Chart.half(
        say("满意度 55.9%", "Satisfaction 55.9%"),
        columns::drawn,
        new DataTable(
            say("各分数的份数", "Answers per score"),
            List.of(say("分数", "Score"), say("份数", "Answers")),
            List.of(List.of("1", "3"), List.of("7", "61"))));
  }

  private Chart trend() {
    var periods = new ArrayList<Trend.Period>();
    double[] values = {22, 24, Double.NaN, 25, 31};
    for (int quarter = 0; quarter < values.length; quarter++) {
      double value = values[quarter];
      periods.add(
          new Trend.Period(
              "Q" + (quarter % 4 + 1),
              quarter % 4 == 0 ? String.valueOf(2025 + quarter / 4) : "",
              Double.isNaN(value) ? "—" : quarter == 0 ? "24" : "1,862",
              Double.isNaN(value)
                  ? Optional.empty()
                  : Optional.of(new Trend.Value(value, value - 4.2, value + 4, quarter == 0, 0))));
    }
    return Chart.half(
        say("NPS 一年来由 +22 升到 +31", "NPS rose from +22 to +31 in a year"),
        new Trend(periods, OptionalDouble.of(30), say("目标 +30", "Target +30"), 0)::drawn,
        table());
  }

  private Chart dumbbell() {
    var chart =
        new Dumbbell(
            List.of(
                row(say("响应性", "Responsiveness"), say("报修、投诉有人应", ""), 6.42, 5.58, 0.07),
                row(say("可靠性", "Reliability"), say("说到做到", ""), 6.51, 5.93, 0.06),
                row(say("共鸣性", "Empathy"), say("懂我的难处", ""), 6.05, 5.61, 0.07),
                row(say("保证性", "Assurance"), say("专业、让人放心", ""), 6.33, 6.02, 0.06),
                row(say("有形性", "Tangibles"), say("环境与设施", ""), 5.96, 5.88, 0.09)),
            words());
    return Chart.half(
        say("响应性差距最大：−0.84 ± 0.07", "Responsiveness has the widest gap: −0.84 ± 0.07"),
        chart::drawn,
        table());
  }

  private Chart items() {
    var rows = new ArrayList<Dumbbell.Row>();
    String[] zh = {
      "报修后 30 分钟内有人联系我", "约好的时间准时上门", "楼道和电梯干净", "保安认得出陌生人", "收费项目说得清楚", "遇到问题知道该找谁", "管家记得我家的情况"
    };
    String[] en = {
      "Someone calls within 30 minutes of a repair request",
      "Technicians come at the agreed time",
      "Hallways and lifts are clean",
      "Guards notice strangers",
      "Fees are explained clearly",
      "I know whom to ask",
      "The steward remembers our household"
    };
    for (int item = 0; item < zh.length; item++) {
      double expected = 6.5 - item * 0.08;
      rows.add(row(say(zh[item], en[item]), "", expected, expected - 0.9 + item * 0.15, 0.12));
    }
    rows.add(
        new Dumbbell.Row(
            say("装修时有人提醒规定", "Someone explains the rules of renovation"),
            "",
            Optional.empty(),
            say("少于 10 份，不展示", "fewer than 10: not shown")));
    return Chart.full(
        say("七项中两项高于期望", "Two of seven items are above expectation"),
        new Dumbbell(rows, words())::drawn,
        table());
  }

  private Dumbbell.Words words() {
    return new Dumbbell.Words(
        say("期望", "Expectation"),
        say("感知", "Perception"),
        say("差距 = 感知 − 期望", "gap = perception − expectation"),
        say("差异不显著", "not significant"));
  }

  private static Dumbbell.Row row(
      String label, String detail, double expectation, double perception, double margin) {
    double gap = perception - expectation;
    return new Dumbbell.Row(
        label,
        detail,
        Optional.of(
            new Dumbbell.Pair(
                expectation, perception, gap, gap - margin, gap + margin, Math.abs(gap) > margin)),
        "");
  }

  private Chart funnel() {
    var random = new SplittableRandom(20260930);
    var points = new ArrayList<Funnel.Point>();
    for (int community = 0; community < 19; community++) {
      long n = 24 + community * 7L;
      double noise = (random.nextDouble() - 0.5) * 150 / Math.sqrt((double) n);
      points.add(
          new Funnel.Point(
              say("社区 " + community, "Community " + community),
              n,
              31 + noise,
              n < 30 ? Verdict.UNDECIDED : Verdict.NORMAL));
    }
    points.add(new Funnel.Point(say("翠湖天地", "Emerald Lake"), 146, 54, Verdict.HIGH));
    points.add(new Funnel.Point(say("滨江壹号", "Riverside One"), 64, -2, Verdict.LOW));
    points.add(new Funnel.Point(say("锦绣华庭", "Splendid Court"), 118, 3, Verdict.LOW));
    var limits = new ArrayList<Funnel.Limit>();
    for (int n = 14; n <= 190; n += 4) {
      double error = 80 / Math.sqrt(n);
      limits.add(
          new Funnel.Limit(
              n, 31 - 1.96 * error, 31 + 1.96 * error, 31 - 3.09 * error, 31 + 3.09 * error));
    }
    var words = new Funnel.Words(say("有效样本量 n", "answers n"), say("集团 +31", "Group +31"));
    return Chart.half(
        say("三个社区与集团有显著差异", "Three communities differ from the group"),
        new Funnel(points, 31, limits, words)::drawn,
        table());
  }

  private Chart responseRates() {
    var groups =
        List.of(
            group(say("入住不到 1 年", "Moved in under 1 year"), 812, 381, Verdict.HIGH),
            group(say("1–3 年", "1–3 years"), 1534, 560, Verdict.NORMAL),
            group(say("3–10 年", "3–10 years"), 2210, 741, Verdict.NORMAL),
            group(say("10 年以上", "Over 10 years"), 884, 180, Verdict.LOW));
    return Chart.half(
        say("住了 10 年以上的业主回答得最少：20.4%", "Owners of over 10 years answer least: 20.4%"),
        new ResponseRates(groups, 0.342, say("全部 34.2%", "All 34.2%"))::drawn,
        table());
  }

  private static ResponseRates.Group group(
      String label, long asked, long answered, Verdict verdict) {
    double share = (double) answered / asked;
    double margin = 1.96 * Math.sqrt(share * (1 - share) / asked);
    return new ResponseRates.Group(label, asked, answered, share - margin, share + margin, verdict);
  }

  private Chart intervals() {
    var rows =
        List.of(
            new Intervals.Row(say("报修 30 分钟联系制", "Call within 30 minutes"), 0.31, 0.13, 0.49),
            new Intervals.Row(say("保洁一日三巡", "Three cleaning rounds"), 0.06, -0.09, 0.21),
            new Intervals.Row(say("缴费提醒改短信", "Fee reminders by SMS"), -0.22, -0.35, -0.09));
    return Chart.half(
        say("一项有效，一项变差，一项尚无证据", "One works, one harms, one has no evidence yet"),
        new Intervals(rows, 0, say("无变化", "no change"), 2)::drawn,
        table());
  }

  private DataTable table() {
    return new DataTable(
        say("图中数据", "Figures of the chart"),
        List.of(say("项目", "Item"), say("数值", "Value"), "n"),
        List.of(
            List.of(say("响应性", "Responsiveness"), "−0.84 ± 0.07", "1,507"),
            List.of(say("可靠性", "Reliability"), "−0.58 ± 0.06", "1,507")));
  }
}
