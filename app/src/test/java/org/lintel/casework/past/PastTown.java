package org.lintel.casework.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.lintel.platform.job.Jobs;
import org.lintel.survey.StaffBrowser;
import org.lintel.survey.Town;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A town whose manager brings in files of past cases. */
final class PastTown {

  final Town town;
  final UUID garden;
  final UUID boss;
  final StaffBrowser manager;
  private final WebApplicationContext application;
  private final JdbcClient database;

  PastTown(WebApplicationContext application) {
    this.application = application;
    this.database = application.getBean(JdbcClient.class);
    town = new Town(database);
    garden = town.community("翠湖天地", "garden", 3);
    boss =
        new StaffFixture(application)
            .add(town.organisation, "周敏", Role.COMMUNITY_MANAGER, town.root());
    manager = new StaffBrowser(application, town, town.as(boss));
  }

  MockHttpServletResponse upload(String name, byte[] content, String community) {
    var file = new MockMultipartFile("file", name, "text/csv", content);
    return manager.send(
        MockMvcRequestBuilders.multipart("/imports/cases")
            .file(file)
            .param("community", community));
  }

  /** Uploads a file of the community and gives the address of its import. */
  String uploaded(String content) {
    return uploaded("工单.csv", content.getBytes(StandardCharsets.UTF_8));
  }

  String uploaded(String name, byte[] content) {
    var response = upload(name, content, garden.toString());
    assertThat(response.getStatus()).as(StaffBrowser.content(response)).isEqualTo(303);
    return Objects.requireNonNull(response.getRedirectedUrl());
  }

  /** Sends the form as its page has it, with these fields beside or instead, and waits. */
  void check(String address, String... fields) {
    var all = new ArrayList<String>();
    for (String field : fieldsOf(address)) {
      all.add("columns");
      all.add(field);
    }
    all.add("community");
    all.add(garden.toString());
    all.addAll(List.of(fields));
    var response = manager.posted(address + "/check", all.toArray(String[]::new));
    assertThat(response.getStatus()).as(StaffBrowser.content(response)).isEqualTo(303);
    settle();
  }

  private List<String> fieldsOf(String address) {
    return town.in(() ->
        database
            .sql(
                """
                SELECT coalesce(nullif(f, ''), '-')
                FROM case_import, jsonb_array_elements_text(choices->'fields') f
                WHERE id = :id
                """)
            .param("id", id(address))
            .query(String.class)
            .list());
  }

  static UUID id(String address) {
    return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
  }

  /** Uploads, checks and imports a file. */
  String imported(String content) {
    String address = uploaded(content);
    check(address);
    complete(address);
    return address;
  }

  void complete(String address) {
    assertThat(manager.post(address + "/completion")).isEqualTo(303);
    settle();
    assertThat(state(address)).isEqualTo("IMPORTED");
  }

  void undo(String address) {
    assertThat(manager.post(address + "/undo")).isEqualTo(303);
    settle();
  }

  String state(String address) {
    return text("SELECT state FROM case_import WHERE id = '" + id(address) + "'");
  }

  /** New, moved on, unchanged, left out, wrong. */
  String counts(String address) {
    return text(
        "SELECT concat_ws(' ', new_count, changed_count, unchanged_count, left_count, wrong_count)"
            + " FROM case_import WHERE id = '"
            + id(address)
            + "'");
  }

  /** What the product told its parts of while something was done. */
  List<String> heard(Runnable work) {
    var heard = new CopyOnWriteArrayList<String>();
    ApplicationListener<ApplicationEvent> ear =
        event -> {
          if (event instanceof PayloadApplicationEvent<?> told) {
            heard.add(told.getPayload().toString());
          }
        };
    var context = (ConfigurableApplicationContext) application;
    context.addApplicationListener(ear);
    try {
      work.run();
    } finally {
      context.removeApplicationListener(ear);
    }
    return heard;
  }

  /** How the latest job ended. */
  String outcome() {
    return text("SELECT outcome_key FROM job ORDER BY requested_at DESC, id DESC LIMIT 1");
  }

  String page(String address) {
    return manager.page("past-import", address);
  }

  /** Returns when no job of the organisation is under way. */
  void settle() {
    var jobs = application.getBean(Jobs.class);
    for (int waited = 0; town.in(jobs::underWay) > 0; waited++) {
      if (waited > 30_000) {
        throw new AssertionError("jobs are still under way after 300 s");
      }
      LockSupport.parkNanos(10_000_000);
    }
  }

  int count(String sql) {
    return town.in(() -> Objects.requireNonNull(database.sql(sql).query(Integer.class).single()));
  }

  String text(String sql) {
    return town.in(() -> Objects.requireNonNull(database.sql(sql).query(String.class).single()));
  }

  List<String> texts(String sql) {
    return town.in(() -> database.sql(sql).query(String.class).list());
  }

  void run(String sql) {
    town.in(() -> database.sql(sql).update());
  }
}
