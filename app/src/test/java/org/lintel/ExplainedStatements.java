package org.lintel;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lintel.platform.database.ThrowawayPostgres;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Makes the server of a test tell how it carried statements out, so that a test can count what
 * grows instead of looking at a clock. Stands after {@link TestDatabase.ForApplication}.
 */
public final class ExplainedStatements
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Pattern DATABASE = Pattern.compile("/(\\w+)\\?");
  private static final Pattern VISITED =
      Pattern.compile("rows=([0-9.]+) loops=(\\d+)|Rows Removed by [A-Za-z ]+: ([0-9.]+)");
  private static final Pattern PAGES =
      Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?");

  private static final List<String> SETTINGS =
      List.of(
          "session_preload_libraries = 'auto_explain'",
          "auto_explain.log_min_duration = 0",
          "auto_explain.log_analyze = on",
          "auto_explain.log_buffers = on",
          "auto_explain.log_timing = off",
          "auto_explain.log_parameter_max_length = 0");

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var database =
        DATABASE.matcher(context.getEnvironment().getRequiredProperty("lintel.database.url"));
    if (!database.find()) {
      throw new IllegalStateException("no database to explain");
    }
    SETTINGS.forEach(setting ->
        administrator().sql("ALTER DATABASE " + database.group(1) + " SET " + setting).update());
  }

  /** Rows visited and pages read by all statements of the work. */
  public static long cost(Runnable work) {
    return cost(log(work));
  }

  /** How many statements the work took, with the few that others sent meanwhile. */
  public static int count(Runnable work) {
    return log(work).split(" plan:\n", -1).length - 1;
  }

  private static String log(Runnable work) {
    String begin = mark();
    work.run();
    String end = mark();
    String log = logUntil(end);
    return log.substring(log.indexOf(begin), log.indexOf(end));
  }

  private static long cost(String log) {
    double cost = 0;
    int statements = 0;
    for (String plan : log.split(" plan:\n", -1)) {
      cost += rows(plan) + pages(plan);
      statements++;
    }
    if (statements < 2) {
      throw new IllegalStateException("nothing was explained");
    }
    return (long) cost;
  }

  private static double rows(String plan) {
    double rows = 0;
    long loops = 1;
    var visited = VISITED.matcher(plan);
    while (visited.find()) {
      if (visited.group(2) != null) {
        loops = Long.parseLong(visited.group(2));
        rows += loops * Double.parseDouble(visited.group(1));
      } else {
        rows += loops * Double.parseDouble(visited.group(3));
      }
    }
    return rows;
  }

  /** The first node has the pages of all below it. */
  private static long pages(String plan) {
    var pages = PAGES.matcher(plan);
    if (!pages.find()) {
      return 0;
    }
    return Long.parseLong(pages.group(1))
        + (pages.group(2) == null ? 0 : Long.parseLong(pages.group(2)));
  }

  private static String mark() {
    String mark = "mark " + UUID.randomUUID();
    administrator().sql("DO $$ BEGIN RAISE LOG '" + mark + "'; END $$").update();
    return mark;
  }

  /** The server's log is written by a process of its own, a little later. */
  private static String logUntil(String mark) {
    while (true) {
      String log =
          administrator()
              .sql("SELECT pg_read_file(pg_current_logfile())")
              .query(String.class)
              .single();
      if (log.contains(mark)) {
        return log;
      }
      Thread.onSpinWait();
    }
  }

  private static JdbcClient administrator() {
    var login = ThrowawayPostgres.administrator();
    return JdbcClient.create(
        new DriverManagerDataSource(login.url(), login.user(), login.password()));
  }
}
