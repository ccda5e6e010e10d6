package org.lintel.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.lintel.TestDatabase;
import org.lintel.community.OpenCommunities;
import org.lintel.platform.Identifiers;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A company with one community and the beans of this module, on a Friday morning. */
final class CalendarWorld {

  static final ClockTerms COMPLAINT = new ClockTerms("case", "complaint", Severity.NORMAL);
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  final MovedClock time = new MovedClock(at("2026-11-20T09:00"));
  final List<DueMoved> moved = Collections.synchronizedList(new ArrayList<>());
  final List<ClockDue> heard = Collections.synchronizedList(new ArrayList<>());
  final JdbcClient database;
  final Clocks clocks;
  final Firing firing;
  final RestartingClocks restarting;
  final NextDues dues;
  final Recounting recounting;
  final RecountPosition position;
  final RuleRows rules;
  final WeatherRows weathers;
  final List<Subject> looked = Collections.synchronizedList(new ArrayList<>());
  final int organisation;
  final int community;
  private final TransactionTemplate transaction;

  CalendarWorld(TestDatabase test) {
    database = test.jdbc();
    var transactions = new DataSourceTransactionManager(test.dataSource());
    transaction = new TransactionTemplate(transactions);
    var identifiers = new Identifiers(time);
    var calendars = new Calendars(database, OpenCommunities.of(database));
    var rules = new ClockRules(database);
    weathers = new WeatherRows(database);
    var reckonings = new Reckonings(calendars, rules, new Weathers(weathers));
    var rows = new ClockRows(database);
    var writing = new ClockWriting(database, identifiers, time);
    position = new RecountPosition(database, time);
    var moves = new TellingOfMoves(position, this::hear);
    var ledger = new ClockLedger(rows, writing, reckonings, moves, identifiers, time);
    this.rules = new RuleRows(database, time);
    var told = new Recounting.Told(List.of(new Looking()), transactions, moves);
    recounting = new Recounting(position, rows, ledger, reckonings, told);
    var presets =
        new Presets(
            database, new HoursRows(database), this.rules, position, reckonings, identifiers, time);
    var views = new ClockViews(reckonings, time);
    var opening = new OpeningClocks(ledger, reckonings);
    clocks = new Clocks(ledger, opening, presets, views);
    restarting = new RestartingClocks(ledger, opening, presets);
    dues = new NextDues(rows);
    firing =
        new Firing(
            database,
            new Climbing(database),
            ledger,
            reckonings,
            event -> heard.add((ClockDue) event),
            time);
    organisation =
        test.ownerJdbc().sql("SELECT nextval('organisation_number')").query(Integer.class).single();
    community = in(this::found);
  }

  /** What a module above would be: notes which subjects it is asked to look at again. */
  private final class Looking implements DueKeeper {

    @Override
    public String kind() {
      return "case";
    }

    @Override
    public void keep(List<Subject> subjects) {
      looked.addAll(subjects);
    }
  }

  private void hear(Object event) {
    moved.add((DueMoved) event);
  }

  private int found() {
    UUID node = UUID.randomUUID();
    database
        .sql(
            """
            INSERT INTO organisation (id, uuid, name, created_at)
            VALUES (:organisation, :node, '翠湖物业', now())
            """)
        .param("organisation", organisation)
        .param("node", node)
        .update();
    database
        .sql(
            """
            INSERT INTO portfolio_node (id, organisation_id, kind, name, path, created_at)
            VALUES (:node, :organisation, 'GROUP', '翠湖物业', ARRAY[:node::uuid], now())
            """)
        .param("organisation", organisation)
        .param("node", node)
        .update();
    return community(node, "cuihu");
  }

  /** One more community of the company. */
  int another(String code) {
    return in(() ->
        community(
            database
                .sql("SELECT id FROM portfolio_node WHERE parent_id IS NULL")
                .query((row, _) -> row.getObject("id", UUID.class))
                .single(),
            code));
  }

  /** That day is a holiday; nothing is computed anew yet. */
  void closeOn(String day) {
    run(() ->
        database
            .sql(
                """
                INSERT INTO special_day (organisation_id, day, kind, name)
                VALUES (:organisation, :day::date, 'HOLIDAY', '停电')
                """)
            .param("organisation", organisation)
            .param("day", day)
            .update());
  }

  private int community(UUID root, String code) {
    UUID node = UUID.randomUUID();
    database
        .sql(
            """
            INSERT INTO portfolio_node (id, organisation_id, parent_id, kind, name, path, created_at)
            VALUES (:node, :organisation, :root, 'COMMUNITY', '翠湖天地 ' || :code,
              ARRAY[:root::uuid, :node::uuid], now())
            """)
        .param("code", code)
        .param("organisation", organisation)
        .param("node", node)
        .param("root", root)
        .update();
    return database
        .sql(
            """
            INSERT INTO community (organisation_id, uuid, code, time_zone)
            VALUES (:organisation, :node, :code, 'Asia/Shanghai')
            RETURNING id
            """)
        .param("organisation", organisation)
        .param("code", code)
        .param("node", node)
        .query(Integer.class)
        .single();
  }

  /** Work of the company in a transaction of its own. */
  <T> T in(Supplier<T> work) {
    return OrganisationScope.<T, RuntimeException>call(
        organisation, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }

  void run(Runnable work) {
    in(() -> {
      work.run();
      return true;
    });
  }

  /** Fires until nothing is due. */
  void fire() {
    while (in(() -> firing.fire(10)) > 0) {
      // the next batch
    }
  }

  void recount() {
    run(position::ask);
    recountWhatIsAsked();
  }

  void recountWhatIsAsked() {
    while (OrganisationScope.<Boolean, RuntimeException>call(organisation, recounting::next)) {
      // the next lot
    }
  }

  /** Its clocks have started twice, which none can. */
  void spoil(Subject subject) {
    run(() ->
        database
            .sql(
                """
                INSERT INTO clock_event (community_id, id, organisation_id, clock_id, number, kind,
                  at, rule_id, rule_version, recorded_at)
                SELECT e.community_id, gen_random_uuid(), e.organisation_id, e.clock_id, 99, e.kind,
                  e.at, e.rule_id, e.rule_version, e.recorded_at
                FROM clock_event e
                JOIN clock c ON c.community_id = e.community_id AND c.id = e.clock_id
                WHERE c.subject_id = :subject
                """)
            .param("subject", subject.id())
            .update());
  }

  void mend(Subject subject) {
    run(() ->
        database
            .sql(
                """
                DELETE FROM clock_event e
                USING clock c
                WHERE c.community_id = e.community_id AND c.id = e.clock_id
                  AND c.subject_id = :subject AND e.number = 99
                """)
            .param("subject", subject.id())
            .update());
  }

  /** Severe weather for that community or for all, with what follows for open clocks. */
  UUID declare(Optional<Integer> where, Weather weather) {
    UUID id = announce(where, weather);
    recountWhatIsAsked();
    return id;
  }

  /** The same before anything followed. */
  UUID announce(Optional<Integer> where, Weather weather) {
    UUID id = UUID.randomUUID();
    run(() -> {
      weathers.add(
          new WeatherRows.Row(
              id, where, weather, "气象台预警", id, time.instant(), Optional.empty(), Optional.empty()));
      position.askForWeather(where);
    });
    return id;
  }

  void endWeather(UUID id, Instant at) {
    run(() -> {
      weathers.end(id, at, time.instant());
      position.askForWeather(Optional.empty());
    });
    recountWhatIsAsked();
  }

  void withdrawWeather(UUID id) {
    run(() -> {
      weathers.withdraw(id, time.instant());
      position.askForWeather(Optional.empty());
    });
    recountWhatIsAsked();
  }

  Subject subject() {
    return new Subject("case", community, UUID.randomUUID());
  }

  Subject start(ClockTerms terms) {
    Subject subject = subject();
    run(() -> clocks.start(subject, terms, time.instant()));
    return subject;
  }

  ClockView clock(Subject subject, ClockMeasure measure) {
    return in(() -> clocks.of(subject)).stream()
        .filter(view -> view.measure() == measure)
        .findFirst()
        .orElseThrow();
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }
}
