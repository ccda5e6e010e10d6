package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintel.survey.StaffBrowser;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A town whose garden is open to the public, and a program of somebody else with its key. */
final class Open311Town {

  private static final String API = "/api/open311/v2/";
  private static final Pattern KEY = Pattern.compile("id=\"key\" type=\"text\" value=\"([^\"]+)\"");

  final CaseTown cases;
  final String garden;
  final String key;
  final StaffBrowser administrator;
  private final MockMvc program;

  Open311Town(WebApplicationContext application) {
    cases = new CaseTown(application);
    garden = "garden-" + cases.town.organisation;
    administrator = new StaffBrowser(application, cases.town, cases.town.everybody());
    program = MockMvcBuilders.webAppContextSetup(application).build();
    assertThat(open(cases.garden, garden)).isEqualTo(303);
    key = key("");
  }

  int open(UUID community, String jurisdiction) {
    return administrator.post(
        "/settings/open311/communities",
        "community",
        community.toString(),
        "jurisdiction",
        jurisdiction);
  }

  /** A key for one community, or for all of them. */
  String key(String where) {
    String page =
        StaffBrowser.content(
            administrator.posted("/settings/open311/keys", "name", "12345 热线", "where", where));
    Matcher found = KEY.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }

  /** What the program brings when nothing else is said: a dark staircase. */
  Map<String, String> report(String... fields) {
    var all = new LinkedHashMap<String, String>();
    all.put("api_key", key);
    all.put("jurisdiction_id", garden);
    all.put("service_code", "light-out");
    all.put("attribute[place]", "entrance");
    all.put("address_string", "2栋门厅");
    all.put("description", "楼道灯不亮");
    for (int at = 0; at < fields.length; at += 2) {
      all.put(fields[at], fields[at + 1]);
    }
    return all;
  }

  /** Brings a report that must be taken, and tells its id. */
  String take(String... fields) {
    JsonNode answer = json(post("requests.json", report(fields)), 200);
    return answer.get(0).get("service_request_id").stringValue();
  }

  MockHttpServletResponse post(String path, Map<String, String> fields) {
    var request =
        MockMvcRequestBuilders.post(API + path)
            .contentType("application/x-www-form-urlencoded; charset=utf-8");
    fields.forEach(request::param);
    return send(request);
  }

  MockHttpServletResponse get(String path, String... fields) {
    var request = MockMvcRequestBuilders.get(API + path);
    var named = new ArrayList<>(List.of(fields));
    if (!named.contains("jurisdiction_id")) {
      named.addAll(List.of("jurisdiction_id", garden));
    }
    for (int at = 0; at < named.size(); at += 2) {
      request.param(named.get(at), named.get(at + 1));
    }
    return send(request);
  }

  MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) {
    try {
      return program.perform(request.header("Accept-Language", "zh")).andReturn().getResponse();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(MockHttpServletResponse response, int status) {
    assertThat(response.getStatus()).as(text(response)).isEqualTo(status);
    assertThat(response.getContentType()).isEqualTo("application/json; charset=utf-8");
    return JsonMapper.shared().readTree(text(response));
  }

  static String xml(MockHttpServletResponse response, int status) {
    assertThat(response.getStatus()).as(text(response)).isEqualTo(status);
    assertThat(response.getContentType()).isEqualTo("text/xml; charset=utf-8");
    assertThat(text(response)).startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    return text(response);
  }

  static String text(MockHttpServletResponse response) {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  /** The case behind an id that the program was given. */
  UUID caseOf(String id) {
    return cases.town.in(() -> cases.idOf(ServiceCase.number(id).orElseThrow()));
  }
}
