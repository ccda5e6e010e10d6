package org.lintel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.Cookie;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every field of every route of the running application, filled with what nobody expects there: no
 * answer is a failure of ours, and no script comes back as a script.
 */
@LintelTest
@AutoConfigureMockMvc
class BadInputTests {

  /**
   * What was typed stays on the server while it is refused, so that a closed page loses nothing.
   */
  private static final Set<String> KEPT_UNTIL_SENT = Set.of("case_draft");

  /** Half of what is typed, another half for each route. */
  private static final int PARTS = 2;

  private static final String SCRIPT = "<script>alert(1)</script>";

  /** What is typed. */
  enum Typed {
    TEN_THOUSAND_CHARACTERS("长".repeat(10_000)),
    EMOJI("😀👨‍👩‍👧"),
    RARE_CHARACTERS("𠮷𪚥𠀋"),
    HALF_A_CHARACTER("\uD842"),
    NOTHING_BYTE("a\u0000b"),
    RIGHT_TO_LEFT("\u202Eevil\u200F\u2067"),
    A_SCRIPT(SCRIPT),
    SQL("'; DROP TABLE person; -- %_\\"),
    A_PATTERN("%00{{7*7}}${7*7}"),
    A_LARGE_NUMBER("99999999999999999999"),
    A_NEGATIVE_NUMBER("-1"),
    NO_DAY("2026-13-45T99:99"),
    AN_ID("00000000-0000-0000-0000-000000000000"),
    BLANK("   ");

    private final String text;

    Typed(String text) {
      this.text = text;
    }
  }

  /** Fields of forms that are read as a map. */
  private static final List<String> OF_MAPS =
      List.of(
          "a.recommend",
          "a.why",
          "a.reasons",
          "submission",
          "page",
          "to",
          "name",
          "headings",
          "day",
          "asked",
          "column",
          "valueColumn",
          "valueText",
          "valueMeaning",
          "code.SKIPPED",
          "population.x");

  @Autowired ApplicationContext application;
  @Autowired Environment environment;
  @Autowired MockMvc http;

  private final List<String> wrong = new ArrayList<>();
  private RouteWorld world;
  private Map<String, Object> things;
  private OwnerDatabase database;
  private String session = "";
  private Map<String, String> stored = Map.of();
  private String snapshot = "";
  private boolean isReading = true;

  @BeforeEach
  void prepare() throws Exception {
    world = new RouteWorld(application);
    things = world.things(world.own);
    session = session();
    database = new OwnerDatabase(environment);
    call(new Routes.Route(HttpMethod.GET, "/settings/channels"), Set.of(), ""); // makes an address
    world.settle(world.own.organisation());
    snapshot = database.snapshot();
    stored = database.contentsOfPeople(world.own.organisation());
  }

  @ParameterizedTest
  @EnumSource(Typed.class)
  void noFieldOfAnyRouteMakesUsFail(Typed typed) throws Exception {
    int calls = 0;
    for (var route : handlers().entrySet()) {
      Set<String> fields = fields(route.getValue());
      if (fields.isEmpty()
          || route.getKey().pattern().startsWith("/demonstration")
          || !Turns.has(route.getKey() + " " + typed, PARTS)) {
        continue;
      }
      calls++;
      isReading = isReading && stillReads(route.getKey());
      var response = call(route.getKey(), fields, typed.text);
      noteWhatARefusalStored(route.getKey(), response.getStatus());
      if (response.getStatus() >= 500) {
        wrong.add(route.getKey() + " answers " + response.getStatus());
      }
      if (response.getContentAsString().contains(SCRIPT)) {
        wrong.add(route.getKey() + " gives the script back");
      }
    }

    assertThat(calls).isGreaterThan(40);
    assertThat(wrong).isEmpty();
  }

  /** Pages are read first, and some of them write down who read them; only then are forms sent. */
  private boolean stillReads(Routes.Route route) {
    boolean reads = route.method().equals(HttpMethod.GET);
    if (!reads) {
      world.settle(world.own.organisation());
      snapshot = database.snapshot();
      stored = database.contentsOfPeople(world.own.organisation());
    }
    return reads;
  }

  /** What is refused leaves no trace; what is taken may store what was typed. */
  private void noteWhatARefusalStored(Routes.Route route, int status) {
    if (route.method().equals(HttpMethod.GET)) {
      return;
    }
    int company = world.own.organisation();
    world.settle(company);
    String latest = database.snapshot();
    if (latest.equals(snapshot)) {
      return;
    }
    snapshot = latest;
    var now = database.contentsOfPeople(company);
    if (status >= 400 && !now.equals(stored)) {
      var changed = new TreeMap<>(now);
      changed.entrySet().removeAll(stored.entrySet());
      changed.keySet().removeAll(KEPT_UNTIL_SENT);
      if (!changed.isEmpty()) {
        wrong.add(route + " answers " + status + " and changes " + changed.keySet());
      }
    }
    stored = now;
  }

  private Map<Routes.Route, HandlerMethod> handlers() {
    var handlers =
        new TreeMap<Routes.Route, HandlerMethod>(
            java.util.Comparator.comparing(Routes.Route::toString));
    application
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach((mapping, handler) ->
            mapping
                .getPatternValues()
                .forEach(pattern ->
                    mapping
                        .getMethodsCondition()
                        .getMethods()
                        .forEach(method ->
                            handlers.put(
                                new Routes.Route(method.asHttpMethod(), pattern), handler))));
    return handlers;
  }

  private static Set<String> fields(HandlerMethod handler) {
    var fields = new LinkedHashSet<String>();
    for (MethodParameter parameter : handler.getMethodParameters()) {
      parameter.initParameterNameDiscovery(
          new org.springframework.core.DefaultParameterNameDiscoverer());
      RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
      Class<?> type = parameter.getParameterType();
      if (asked != null && Map.class.isAssignableFrom(type)) {
        fields.addAll(OF_MAPS);
      } else if (asked != null) {
        fields.add(
            Stream.of(asked.name(), asked.value(), String.valueOf(parameter.getParameterName()))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseThrow());
      } else if (type.isRecord() && type.getName().startsWith("org.lintel")) {
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getName)
            .forEach(fields::add);
      }
    }
    return fields;
  }

  private MockHttpServletResponse call(Routes.Route route, Set<String> fields, String text)
      throws Exception {
    String path;
    try {
      path = route.path(things, things);
    } catch (AssertionError unknown) {
      path = route.pathOfNonsense();
    }
    var call =
        request(route.method(), path)
            .header("Sec-Fetch-Site", "same-origin")
            .cookie(new Cookie("lintel_session", session));
    fields.forEach(field -> call.param(field, text));
    return http.perform(call).andReturn().getResponse();
  }

  private String session() {
    var fixture = new StaffFixture(application);
    int organisation = world.own.organisation();
    UUID staff = fixture.add(organisation, "Somebody", Role.ADMINISTRATOR, world.root);
    return fixture.signIn(organisation, staff);
  }
}
