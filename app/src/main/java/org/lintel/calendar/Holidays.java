package org.lintel.calendar;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.web.Refusals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The holidays of the current organisation, year by year as the notices give them. */
@Component
public class Holidays {

  private static final int FIRST = 1980;
  private static final int LAST = 2200;
  private static final int LONGEST_SOURCE = 200;

  private final JdbcClient database;
  private final Presets presets;
  private final RecountPosition recount;
  private final AuditTrail audit;
  private final Clock clock;

  Holidays(
      JdbcClient database,
      Presets presets,
      RecountPosition recount,
      AuditTrail audit,
      Clock clock) {
    this.database = database;
    this.presets = presets;
    this.recount = recount;
    this.audit = audit;
    this.clock = clock;
  }

  /** The notice of a year and how many days it changes. */
  public record Notice(
      int year, String source, Optional<LocalDate> published, int closed, int worked) {}

  /** The newest year first. */
  @Transactional
  public List<Notice> notices() {
    presets.ensure();
    return database
        .sql(
            """
            SELECT n.year, n.source, n.published_on,
              count(*) FILTER (WHERE d.kind = 'HOLIDAY') AS closed,
              count(*) FILTER (WHERE d.kind = 'WORKDAY') AS worked
            FROM holiday_notice n
            LEFT JOIN special_day d ON extract(year FROM d.day) = n.year
            GROUP BY n.organisation_id, n.year
            ORDER BY n.year DESC
            """)
        .query((row, _) ->
            new Notice(
                row.getInt("year"),
                row.getString("source"),
                Optional.ofNullable(row.getObject("published_on", LocalDate.class)),
                row.getInt("closed"),
                row.getInt("worked")))
        .list();
  }

  /** This year and the next as far as no notice of them is known. */
  public List<Integer> unpublished(int year) {
    var known = database.sql("SELECT year FROM holiday_notice").query(Integer.class).list();
    return IntStream.of(year, year + 1).filter(each -> !known.contains(each)).boxed().toList();
  }

  public List<Holiday> days(int year) {
    return database
        .sql(
            """
            SELECT day, kind, name
            FROM special_day
            WHERE day >= make_date(:year, 1, 1) AND day < make_date(:year + 1, 1, 1)
            ORDER BY day
            """)
        .param("year", year)
        .query((row, _) ->
            new Holiday(
                row.getObject("day", LocalDate.class),
                DayKind.valueOf(row.getString("kind")),
                row.getString("name")))
        .list();
  }

  /** Takes a notice in place of what was known of its year; open clocks are computed anew. */
  @Transactional
  public Refusals take(Viewer viewer, HolidayForm form) {
    var refusals = Refusals.none();
    Optional<Integer> year = year(form.year());
    if (year.isEmpty()) {
      refusals.add("year", "calendar.holidays.refused.no-year", form.year(), FIRST, LAST);
    }
    if (form.source().isBlank() || form.source().strip().length() > LONGEST_SOURCE) {
      refusals.add("source", "calendar.holidays.refused.source", LONGEST_SOURCE);
    }
    Optional<LocalDate> published = published(form.published(), refusals);
    if (year.isPresent()) {
      List<Holiday> days = HolidayText.read(year.get(), form.lines(), refusals);
      if (refusals.isEmpty()) {
        replace(viewer, year.get(), form.source().strip(), published, days);
      }
    }
    return refusals;
  }

  private void replace(
      Viewer viewer, int year, String source, Optional<LocalDate> published, List<Holiday> days) {
    presets.ensure();
    database
        .sql(
            """
            DELETE FROM special_day
            WHERE day >= make_date(:year, 1, 1) AND day < make_date(:year + 1, 1, 1)
            """)
        .param("year", year)
        .update();
    database
        .sql(
            """
            INSERT INTO holiday_notice (organisation_id, year, source, published_on, taken_at)
            VALUES (:organisation, :year, :source, :published, :now)
            ON CONFLICT (organisation_id, year) DO UPDATE
            SET source = excluded.source, published_on = excluded.published_on,
              taken_at = excluded.taken_at
            """)
        .param("organisation", OrganisationScope.required())
        .param("year", year)
        .param("source", source)
        .param("published", day(published))
        .param("now", ClockRows.time(clock.instant()))
        .update();
    days.forEach(this::insert);
    audit.append(
        viewer.id(),
        "holidays-taken",
        String.valueOf(year),
        Map.of("year", String.valueOf(year), "days", String.valueOf(days.size())));
    recount.ask();
  }

  private void insert(Holiday day) {
    database
        .sql(
            """
            INSERT INTO special_day (organisation_id, day, kind, name)
            VALUES (:organisation, :day, :kind, :name)
            """)
        .param("organisation", OrganisationScope.required())
        .param("day", day.day())
        .param("kind", day.kind().name())
        .param("name", day.name())
        .update();
  }

  private static Optional<Integer> year(String words) {
    return words.strip().matches("\\d{4}")
        ? Optional.of(Integer.valueOf(words.strip())).filter(each -> each >= FIRST && each <= LAST)
        : Optional.empty();
  }

  private static Optional<LocalDate> published(String words, Refusals refusals) {
    try {
      return words.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(words.strip()));
    } catch (DateTimeException e) {
      refusals.add("published", "calendar.holidays.refused.published", words);
      return Optional.empty();
    }
  }

  private static @Nullable LocalDate day(Optional<LocalDate> day) {
    return day.orElse(null);
  }
}
