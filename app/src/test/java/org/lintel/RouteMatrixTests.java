package org.lintel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.Routes.Route;
import org.lintel.community.owner.OwnerFixture;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Every route of the running application, called by every role of a company that may see one
 * community only, with what belongs to another community and to another company: whatever is named
 * must not exist for them. A new route is in here by itself; a new path variable fails until its
 * module says in {@link ForeignThings} what it names.
 */
@LintelTest
@AutoConfigureMockMvc
class RouteMatrixTests {

  /** What forms need to be understood at all; none of it names anything foreign. */
  private static final Map<String, String> FORM =
      Map.of(
          "role",
          "VIEWER",
          "name",
          "A name",
          "kind",
          "REGION",
          "building",
          "A building",
          "zone",
          "Asia/Shanghai");

  @Autowired ApplicationContext application;
  @Autowired MockMvc http;

  private final List<String> wrong = new ArrayList<>();
  private RouteWorld world;
  private Routes routes;

  @BeforeEach
  void prepare() {
    world = new RouteWorld(application);
    routes = Routes.of(application);
  }

  @Test
  void whatIsForeignDoesNotExist() throws Exception {
    var own = world.things(world.own);
    var otherCommunity = world.things(world.otherCommunity);
    var otherCompany = world.things(world.otherCompany);
    var sessions = sessions();

    int calls = 0;
    for (Route route : routes.guarded().stream().filter(Route::namesSomething).toList()) {
      for (var session : sessions.entrySet()) {
        calls += foreign(route, session, own, otherCompany);
        if (session.getKey() != Role.ADMINISTRATOR) {
          calls += foreign(route, session, own, otherCommunity);
        }
      }
    }

    assertThat(calls).isGreaterThan(100);
    assertThat(wrong).isEmpty();
  }

  @Test
  void noListShowsWhatIsForeign() throws Exception {
    world.things(world.otherCommunity);
    world.things(world.otherCompany);
    int shown = 0;
    for (Route route : routes.guarded()) {
      if (route.method().equals(HttpMethod.GET) && !route.namesSomething()) {
        for (var session : sessions().entrySet()) {
          shown += list(route, session) ? 1 : 0;
        }
      }
    }

    assertThat(shown).isGreaterThan(10);
    assertThat(wrong).isEmpty();
  }

  @Test
  void withoutASessionNoGuardedRouteAnswers() throws Exception {
    var things = world.things(world.own);
    for (Route route : routes.guarded()) {
      var response = call(route, route.path(things, things), "");
      String target = String.valueOf(response.getHeader("Location"));
      if (response.getStatus() != 303 || !target.startsWith("/sign-in")) {
        wrong.add(route + " answers a stranger with " + response.getStatus());
      }
    }

    assertThat(routes.guarded()).hasSizeGreaterThan(20);
    assertThat(wrong).isEmpty();
  }

  @Test
  void withoutASessionNoRouteOfOwnersAnswers() throws Exception {
    var things = world.things(world.own);
    for (Route route : routes.ofOwners()) {
      for (String session : List.of("", sessions().getOrDefault(Role.ADMINISTRATOR, ""))) {
        var response = call(route, route.path(things, things), session);
        String target = String.valueOf(response.getHeader("Location"));
        if (response.getStatus() != 303 || !target.startsWith("/o/sign-in")) {
          wrong.add(route + " answers who is no owner with " + response.getStatus());
        }
      }
    }

    assertThat(routes.ofOwners()).hasSizeGreaterThan(10);
    assertThat(wrong).isEmpty();
  }

  @Test
  void anOwnerIsAStrangerOnPagesOfStaff() throws Exception {
    var things = world.things(world.own);
    String owner = owner(things, "member");
    for (Route route : routes.guarded()) {
      var response = callAsOwner(route, route.path(things, things), owner);
      String target = String.valueOf(response.getHeader("Location"));
      if (response.getStatus() != 303 || !target.startsWith("/sign-in")) {
        wrong.add(route + " answers an owner with " + response.getStatus());
      }
    }

    assertThat(wrong).isEmpty();
  }

  /** Of a neighbour, of another community, of another company. */
  @Test
  void forAnOwnerNothingOfAnotherHouseholdExists() throws Exception {
    var own = world.things(world.own);
    String neighbour = owner(own, "other/member");
    String herself = owner(own, "member");
    var foreign =
        List.of(own, world.things(world.otherCommunity), world.things(world.otherCompany));
    int calls = 0;
    for (Route route : routes.ofOwners().stream().filter(Route::namesSomething).toList()) {
      for (var things : foreign) {
        int status = callAsOwner(route, route.path(things, things), neighbour).getStatus();
        calls++;
        if (status != 404) {
          wrong.add("an owner " + route + " answers " + status);
        }
      }
    }
    Route look = new Route(HttpMethod.GET, "/o/cases/{token}");

    assertThat(calls).isGreaterThan(15);
    assertThat(wrong).isEmpty();
    assertThat(callAsOwner(look, look.path(own, own), herself).getStatus()).isEqualTo(200);
  }

  @Test
  void noPageOfAnOwnerShowsWhatIsForeign() throws Exception {
    world.things(world.otherCommunity);
    world.things(world.otherCompany);
    String owner = owner(world.things(world.own), "member");
    int shown = 0;
    for (Route route : routes.ofOwners()) {
      if (route.method().equals(HttpMethod.GET) && !route.namesSomething()) {
        var response = callAsOwner(route, route.pattern(), owner);
        String body = response.getContentAsString();
        if (response.getStatus() != 200
            || body.contains(RouteWorld.FOREIGN_COMPANY)
            || body.contains(RouteWorld.FOREIGN_COMMUNITY)) {
          wrong.add(route + " shows an owner foreign names: " + response.getStatus());
        }
        shown++;
      }
    }

    assertThat(shown).isGreaterThan(3);
    assertThat(wrong).isEmpty();
  }

  private String owner(Map<String, Object> things, String member) {
    UUID id = UUID.fromString(String.valueOf(things.get(member)));
    return new OwnerFixture(application)
        .signIn(world.own.organisation(), world.own.community(), id);
  }

  private MockHttpServletResponse callAsOwner(Route route, String path, String session)
      throws Exception {
    var request = request(route.method(), path).header("Sec-Fetch-Site", "same-origin");
    request.cookie(new Cookie("lintel_owner", session));
    return http.perform(request).andReturn().getResponse();
  }

  @Test
  void aRouteOpenToAllSurvivesWhatNobodyIssued() throws Exception {
    for (Route route : routes.open()) {
      var response = call(route, route.pathOfNonsense(), "");
      if (response.getStatus() >= 500) {
        wrong.add(route + " answers nonsense with " + response.getStatus());
      }
    }

    assertThat(routes.open()).hasSizeGreaterThan(5);
    assertThat(wrong).isEmpty();
  }

  /**
   * All foreign; and, where a path names several things, own ones with a foreign one at the end.
   */
  private int foreign(
      Route route,
      Map.Entry<Role, String> session,
      Map<String, Object> own,
      Map<String, Object> foreign)
      throws Exception {
    refused(route, route.path(foreign, foreign), session);
    if (route.variables().size() > 1) {
      refused(route, route.path(own, foreign), session);
    }
    return route.variables().size() > 1 ? 2 : 1;
  }

  private void refused(Route route, String path, Map.Entry<Role, String> session) throws Exception {
    int status = call(route, path, session.getValue()).getStatus();
    if (status != 403 && status != 404) {
      wrong.add(session.getKey() + " " + route + " answers " + status + " for " + path);
    }
  }

  private boolean list(Route route, Map.Entry<Role, String> session) throws Exception {
    var response = call(route, route.pattern(), session.getValue());
    String body = response.getContentAsString();
    boolean seesAll = session.getKey() == Role.ADMINISTRATOR;
    if (response.getStatus() >= 500
        || body.contains(RouteWorld.FOREIGN_COMPANY)
        || (!seesAll && body.contains(RouteWorld.FOREIGN_COMMUNITY))) {
      wrong.add(session.getKey() + " " + route + " shows foreign names: " + response.getStatus());
    }
    return response.getStatus() == 200;
  }

  private MockHttpServletResponse call(Route route, String path, String session) throws Exception {
    var request = request(route.method(), path).header("Sec-Fetch-Site", "same-origin");
    if (!route.method().equals(HttpMethod.GET)) {
      FORM.forEach(request::param);
      request.param("node", world.own.node().toString());
      request.param("parent", world.own.node().toString());
    }
    if (!session.isEmpty()) {
      request.cookie(new Cookie("lintel_session", session));
    }
    return http.perform(request).andReturn().getResponse();
  }

  private Map<Role, String> sessions() {
    var fixture = new StaffFixture(application);
    var sessions = new LinkedHashMap<Role, String>();
    for (Role role : Role.values()) {
      UUID node = role == Role.ADMINISTRATOR ? world.root : world.own.node();
      UUID staff =
          fixture.add(world.own.organisation(), role + " of the own community", role, node);
      sessions.put(role, fixture.signIn(world.own.organisation(), staff));
    }
    return sessions;
  }
}
