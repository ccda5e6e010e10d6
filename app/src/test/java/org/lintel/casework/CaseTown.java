package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

/** A town with two members of staff, an owner with a phone in her hand, and cases. */
final class CaseTown {

  final Town town;
  final UUID garden;
  final UUID lake;
  final UUID zhang;
  final UUID chen;
  final StaffBrowser desk;
  final StaffBrowser technician;
  private final JdbcClient database;
  private final MockMvc owner;
  private final CaseLinks links;
  private final Cases cases;

  CaseTown(WebApplicationContext application) {
    database = application.getBean(JdbcClient.class);
    links = application.getBean(CaseLinks.class);
    cases = application.getBean(Cases.class);
    town = new Town(database);
    garden = town.community("翠湖天地", "garden", 3);
    lake = town.community("望江府", "lake", 3);
    var staff = new StaffFixture(application);
    zhang = staff.add(town.organisation, "张师傅", Role.TECHNICIAN, town.root());
    chen = staff.add(town.organisation, "陈立", Role.DESK, town.root());
    desk = new StaffBrowser(application, town, town.as(chen));
    technician = new StaffBrowser(application, town, town.as(zhang));
    owner = MockMvcBuilders.webAppContextSetup(application).build();
  }

  /** Taken in at the desk for the first household; the usual case is a leak. */
  UUID takeIn(String... fields) {
    var all = new LinkedHashMap<String, String>();
    all.put("submission", UUID.randomUUID().toString());
    all.put("household", town.households().getFirst().toString());
    all.put("channel", "phone");
    all.put("place", "home");
    all.put("problem", "water-leak");
    all.put("words", "厨房水龙头漏水");
    for (int at = 0; at < fields.length; at += 2) {
      all.put(fields[at], fields[at + 1]);
    }
    String[] form =
        all.entrySet().stream()
            .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
            .toArray(String[]::new);
    var response = desk.posted("/cases", form);
    assertThat(response.getStatus()).as(StaffBrowser.content(response)).isEqualTo(303);
    String address = Objects.requireNonNull(response.getRedirectedUrl());
    return UUID.fromString(address.substring("/cases/".length()));
  }

  /** Makes a move that must be allowed. */
  void move(StaffBrowser by, UUID id, String move, String... fields) {
    var response = moved(by, id, move, fields);
    assertThat(response.getStatus()).as(StaffBrowser.content(response)).isEqualTo(303);
  }

  MockHttpServletResponse moved(StaffBrowser by, UUID id, String move, String... fields) {
    return moved(by, id, find(id).version(), move, fields);
  }

  MockHttpServletResponse moved(
      StaffBrowser by, UUID id, int version, String move, String... fields) {
    var all = new ArrayList<>(List.of("move", move, "version", String.valueOf(version)));
    all.addAll(List.of(fields));
    return by.posted("/cases/" + id + "/moves", all.toArray(String[]::new));
  }

  /** The case is given to the technician, who does the work. */
  void done(UUID id) {
    move(technician, id, "assign", "handler", zhang.toString());
    move(technician, id, "start");
    move(technician, id, "finish", "words", "换了阀芯，试水 30 分钟不漏");
  }

  ServiceCase find(UUID id) {
    return town.in(() -> cases.get(id).orElseThrow());
  }

  CaseState.Kind state(UUID id) {
    return find(id).state().kind();
  }

  String link(UUID id) {
    return links.path(id);
  }

  MockHttpServletResponse ownerGets(String address) {
    return ownerSends(MockMvcRequestBuilders.get(address));
  }

  /** The owner's page, which must answer. */
  String ownerReads(UUID id) {
    var response = ownerGets(link(id) + "?lang=zh");
    assertThat(response.getStatus()).isEqualTo(200);
    return StaffBrowser.content(response);
  }

  MockHttpServletResponse ownerPosts(String address, String... fields) {
    var request = MockMvcRequestBuilders.post(address).param("lang", "zh");
    for (int at = 0; at < fields.length; at += 2) {
      request.param(fields[at], fields[at + 1]);
    }
    return ownerSends(request);
  }

  /** The owner decides about the case as her page shows it now. */
  MockHttpServletResponse ownerDecides(UUID id, String what, String... fields) {
    return ownerDecides(id, find(id).version(), what, fields);
  }

  MockHttpServletResponse ownerDecides(UUID id, int seen, String what, String... fields) {
    var all = new ArrayList<>(List.of("version", String.valueOf(seen)));
    all.addAll(List.of(fields));
    return ownerPosts(link(id) + "/" + what, all.toArray(String[]::new));
  }

  /** The desk answers, having read what its page shows now. */
  void answer(UUID id, String words) {
    String seen = String.valueOf(find(id).version());
    assertThat(desk.post("/cases/" + id + "/messages", "words", words, "version", seen))
        .isEqualTo(303);
  }

  MockHttpServletResponse ownerSends(
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

  UUID idOf(int number) {
    return town.in(() ->
        database
            .sql("SELECT id FROM service_case WHERE number = :number")
            .param("number", number)
            .query(UUID.class)
            .single());
  }

  void run(String sql) {
    town.in(() -> database.sql(sql).update());
  }

  int count(String sql) {
    return town.in(() -> database.sql(sql).query(Integer.class).single());
  }
}
