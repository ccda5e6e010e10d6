package org.lintel.casework.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.casework.past.Recount.Counts;
import org.lintel.casework.past.Recount.Line;
import org.lintel.survey.StaffBrowser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What the product says about a file is what a count of the file itself gives. */
@LintelTest
class RecountIntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired Recounts recounts;

  private PastTown town;

  @BeforeEach
  void build() {
    town = new PastTown(application);
    town.run("UPDATE community SET time_zone = 'America/New_York'");
  }

  @Test
  void theRecountIsWhatTheFileGives() {
    var city = new CityFile(20260301, 1_500);
    String address = town.uploaded("311.csv", city.text().getBytes(StandardCharsets.UTF_8));
    town.check(address, "cut", city.cut.toString());
    town.complete(address);

    assertThat(town.counts(address)).isEqualTo(city.rows.size() + " 0 0 0 " + city.doubles());
    Recount recount = recount(30);
    assertThat(standings(recount.all())).isEqualTo(by(city, row -> row.standing(city.cut)));
    assertThat(recount.all().all()).isEqualTo(city.rows.size());
    assertThat(totals(recount.months()))
        .isEqualTo(by(city, row -> row.received().toString().substring(0, 7)));
    assertThat(totals(recount.categories())).isEqualTo(by(city, CityFile.Row::kind));
    assertThat(totals(recount.channels()))
        .isEqualTo(
            by(
                city,
                row ->
                    switch (row.way()) {
                      case "PHONE" -> "PHONE";
                      case "UNKNOWN" -> "OTHER";
                      default -> "OWNER_PAGE";
                    }));
    assertThat(recount.communities()).hasSize(1);
    assertThat(late(recount.months())).isEqualTo(lateByMonth(city));
    for (int days : new int[] {0, 1, 7, 30}) {
      assertThat(recount(days).all().repeats()).as(days + " days").isEqualTo(repeats(city, days));
    }
    assertThat(recount.all().unplaced()).isEqualTo(unplaced(city));
  }

  @Test
  void aLaterFileMovesTheCutAndADayInsideTheFilterIsTheCommunitysOwn() {
    String headings = "Unique Key,Created Date,Closed Date,Due Date,Status,Incident Address,Type\n";
    town.imported(headings + "1,2026-03-07 23:30,,2026-03-20 00:00,Open,1 OAK,Noise\n");
    assertThat(recount(30).all().openInTime()).isEqualTo(1);

    town.imported(
        headings
            + "1,2026-03-07 23:30,,2026-03-20 00:00,Open,1 OAK,Noise\n"
            + "2,2026-03-21 00:00,,,Open,1 OAK,Noise\n");
    Counts all = recount(13).all();
    assertThat(all.openLate()).isEqualTo(1);
    assertThat(all.repeats()).isZero();
    assertThat(recount(14).all().repeats()).isEqualTo(1);

    assertThat(town.manager.page("recount", "/cases/past?from=2026-03-07&until=2026-03-07&days=14"))
        .contains("未办结，已超时", "2026-03", "Noise");
    assertThat(town.manager.get("/cases/past?days=-1&from=2026-13-45").getStatus()).isEqualTo(422);
    var never = town.manager.get("/cases/past?from=-9999-01-01&until=2200-01-01");
    assertThat(never.getStatus()).isEqualTo(422);
    assertThat(StaffBrowser.content(never))
        .contains("“-9999-01-01”不在 1900 年到 2199 年之间", "“2200-01-01”不在 1900 年到 2199 年之间");
  }

  @Test
  void whereOnlyDaysAreWrittenACaseIsDueByTheEndOfTheDay() {
    town.imported(
        """
        编号,受理时间,应办结时间,办结时间,状态
        1,2026-03-07 10:00,2026-03-08,2026-03-08 23:59:59,已办结
        2,2026-03-07 10:00,2026-03-08,2026-03-09 00:00:00,已办结
        """);

    Counts all = recount(30).all();
    assertThat(all.closedInTime()).isEqualTo(1);
    assertThat(all.closedLate()).isEqualTo(1);
  }

  @Test
  void theFilesHoldWhatThePageShows() {
    var city = new CityFile(20260302, 400);
    String address = town.uploaded("311.csv", city.text().getBytes(StandardCharsets.UTF_8));
    town.check(address, "cut", city.cut.toString());
    town.complete(address);
    Recount recount = recount(7);
    var office = new StaffBrowser(application, town.town, town.town.everybody());

    var file = office.get("/cases/past.csv?days=7");
    assertThat(file.getHeader("Content-Disposition"))
        .contains(URLEncoder.encode("历史工单统计", StandardCharsets.UTF_8));
    String csv = new String(file.getContentAsByteArray(), StandardCharsets.UTF_8);
    List<String[]> rows = csv.lines().map(line -> line.split(",", -1)).toList();

    assertThat(rows.getFirst()).contains("名称", "按时办结", "超时占比（%）", "重复").hasSize(rows.get(1).length);
    int lines =
        recount.months().size()
            + recount.categories().size()
            + recount.communities().size()
            + recount.channels().size();
    assertThat(rows).hasSize(2 + lines);
    Counts all = recount.all();
    assertThat(rows.get(1))
        .startsWith("合计", "合计", "", "", "", String.valueOf(all.all()))
        .endsWith(
            String.valueOf(all.judged()),
            String.valueOf(all.late()),
            String.format(Locale.ROOT, "%.1f", 100.0 * all.late() / all.judged()),
            String.valueOf(all.repeats()),
            String.valueOf(all.unplaced()),
            "7");
    assertThat(
            rows.stream()
                .filter(row -> row[0].equals("按月"))
                .mapToInt(row -> Integer.parseInt(row[5]))
                .sum())
        .isEqualTo(all.all());
    var book = office.get("/cases/past.xlsx?days=7");
    assertThat(book.getStatus()).isEqualTo(200);
    assertThat(book.getContentAsByteArray()).startsWith('P', 'K');
    assertThat(office.get("/cases/past.csv?days=x").getStatus()).isEqualTo(422);
    assertThat(office.page("recount-files", "/cases/past?days=7&from=2020-01-01"))
        .contains("/cases/past.csv?from=2020-01-01&amp;days=7");
  }

  private Recount recount(int days) {
    var scope =
        new Recounts.Scope(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), days);
    return town.town.in(() -> recounts.of(town.town.as(town.boss), scope));
  }

  private static Map<String, Integer> by(CityFile city, Function<CityFile.Row, String> what) {
    var counts = new TreeMap<String, Integer>();
    city.rows.forEach(row -> counts.merge(what.apply(row), 1, Integer::sum));
    return counts;
  }

  private static Map<String, Integer> standings(Counts counts) {
    var all = new TreeMap<String, Integer>();
    all.put("closed in time", counts.closedInTime());
    all.put("closed late", counts.closedLate());
    all.put("open in time", counts.openInTime());
    all.put("open late", counts.openLate());
    all.put("closed without due", counts.closedWithoutDue());
    all.put("open without due", counts.openWithoutDue());
    all.put("closed unknown", counts.closedUnknown());
    all.put("contradicting", counts.contradicting());
    all.values().removeIf(count -> count == 0);
    return all;
  }

  private static Map<String, Integer> totals(List<Line> lines) {
    var totals = new TreeMap<String, Integer>();
    lines.forEach(line -> totals.put(line.key(), line.counts().all()));
    return totals;
  }

  private static Map<String, Integer> late(List<Line> lines) {
    var late = new TreeMap<String, Integer>();
    lines.stream()
        .filter(line -> line.counts().late() > 0)
        .forEach(line -> late.put(line.key(), line.counts().late()));
    return late;
  }

  private static Map<String, Integer> lateByMonth(CityFile city) {
    var late = new TreeMap<String, Integer>();
    city.rows.stream()
        .filter(row -> row.standing(city.cut).endsWith(" late"))
        .forEach(row -> late.merge(row.received().toString().substring(0, 7), 1, Integer::sum));
    return late;
  }

  /** For each case the latest one before it is looked for among all others. */
  private static int repeats(CityFile city, int days) {
    int repeats = 0;
    for (CityFile.Row row : city.rows) {
      boolean isRepeat =
          isPlaced(row)
              && city.rows.stream()
                  .filter(other -> other.key() != row.key() && isSame(row, other))
                  .filter(other -> isBefore(other, row))
                  .anyMatch(other -> daysBetween(other, row) <= days);
      repeats += isRepeat ? 1 : 0;
    }
    return repeats;
  }

  private static boolean isBefore(CityFile.Row one, CityFile.Row other) {
    long difference = CityFile.seconds(other.received()) - CityFile.seconds(one.received());
    return difference > 0
        || (difference == 0
            && String.valueOf(one.key()).compareTo(String.valueOf(other.key())) < 0);
  }

  private static long daysBetween(CityFile.Row one, CityFile.Row other) {
    return ChronoUnit.DAYS.between(one.received().toLocalDate(), other.received().toLocalDate());
  }

  private static boolean isSame(CityFile.Row one, CityFile.Row other) {
    return one.kind().equals(other.kind()) && one.street().equals(other.street());
  }

  private static boolean isPlaced(CityFile.Row row) {
    return !row.kind().isEmpty() && !row.street().isEmpty();
  }

  private static int unplaced(CityFile city) {
    return (int) city.rows.stream().filter(row -> !isPlaced(row)).count();
  }
}
