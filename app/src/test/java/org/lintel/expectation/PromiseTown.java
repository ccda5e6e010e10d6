package org.lintel.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.lintel.survey.StaffBrowser;
import org.lintel.survey.Town;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A town in which the desk and a technician promise things to owners. */
final class PromiseTown {

  final Town town;
  final UUID garden;
  final UUID home;
  final UUID chen;
  final UUID zhang;
  final StaffBrowser desk;
  final StaffBrowser technician;
  private final JdbcClient database;
  private final Promises promises;
  private final MockMvc owner;

  PromiseTown(WebApplicationContext application) {
    database = application.getBean(JdbcClient.class);
    promises = application.getBean(Promises.class);
    town = new Town(database);
    garden = town.community("翠湖天地", "garden", 3);
    home = town.households().getFirst();
    var staff = new StaffFixture(application);
    chen = staff.add(town.organisation, "陈立", Role.DESK, town.root());
    zhang = staff.add(town.organisation, "张师傅", Role.TECHNICIAN, town.root());
    desk = new StaffBrowser(application, town, town.as(chen));
    technician = new StaffBrowser(application, town, town.as(zhang));
    owner = MockMvcBuilders.webAppContextSetup(application).build();
  }

  /** Promised to the first household by telephone; usually a dry tap by tomorrow. */
  UUID promise(String... fields) {
    var response = promised(desk, fields);
    assertThat(response.getStatus()).as(StaffBrowser.content(response)).isEqualTo(303);
    String address = Objects.requireNonNull(response.getRedirectedUrl());
    return UUID.fromString(address.substring("/promises/".length()));
  }

  MockHttpServletResponse promised(StaffBrowser by, String... fields) {
    var all = new LinkedHashMap<String, String>();
    all.put("submission", UUID.randomUUID().toString());
    all.put("household", home.toString());
    all.put("words", "把厨房水龙头修到不漏");
    all.put("due", inDays(2));
    all.put("responsible", chen.toString());
    all.put("source", "contact");
    for (int at = 0; at < fields.length; at += 2) {
      all.put(fields[at], fields[at + 1]);
    }
    all.values().removeIf(String::isEmpty);
    return by.posted(
        "/promises",
        all.entrySet().stream()
            .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
            .toArray(String[]::new));
  }

  /** A time in so many days, as fields of the community have it. */
  String inDays(int days) {
    return town.in(() ->
        database
            .sql(
                "SELECT to_char((now() + make_interval(days => :days)) AT TIME ZONE 'Asia/Shanghai',"
                    + " 'YYYY-MM-DD\"T\"HH24:MI')")
            .param("days", days)
            .query(String.class)
            .single());
  }

  /** Everything about the promise was so many days earlier than it was. */
  void age(UUID id, int days) {
    run(
        "UPDATE promise SET made_at = made_at - interval '%1$d days', first_due_at = first_due_at - interval '%1$d days', due_at = due_at - interval '%1$d days' WHERE id = '%2$s'"
            .formatted(days, id));
  }

  /** Makes a move that must be allowed. */
  void move(UUID id, String move, String... fields) {
    var response = moved(desk, id, move, fields);
    assertThat(response.getStatus()).as(StaffBrowser.content(response)).isEqualTo(303);
  }

  MockHttpServletResponse moved(StaffBrowser by, UUID id, String move, String... fields) {
    return moved(by, id, find(id).version(), move, fields);
  }

  MockHttpServletResponse moved(
      StaffBrowser by, UUID id, int version, String move, String... fields) {
    return by.posted(
        "/promises/" + id + "/moves",
        Stream.concat(
                Stream.of("move", move, "version", String.valueOf(version)), Stream.of(fields))
            .toArray(String[]::new));
  }

  Promise find(UUID id) {
    return town.in(() -> promises.get(id).orElseThrow());
  }

  MockHttpServletResponse ownerGets(String address) {
    return ownerSends(MockMvcRequestBuilders.get(address));
  }

  MockHttpServletResponse ownerPosts(String address, String... fields) {
    var request = MockMvcRequestBuilders.post(address).param("lang", "zh");
    for (int at = 0; at < fields.length; at += 2) {
      request.param(fields[at], fields[at + 1]);
    }
    return ownerSends(request);
  }

  private MockHttpServletResponse ownerSends(
      org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?>
          request) {
    try {
      return owner
          .perform(request.header("Sec-Fetch-Site", "same-origin"))
          .andReturn()
          .getResponse();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  void run(String sql) {
    town.in(() -> database.sql(sql).update());
  }

  int count(String sql) {
    return town.in(() -> database.sql(sql).query(Integer.class).single());
  }
}
