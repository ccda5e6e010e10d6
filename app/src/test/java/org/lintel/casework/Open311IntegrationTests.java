package org.lintel.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lintel.casework.Open311Town.json;
import static org.lintel.casework.Open311Town.text;
import static org.lintel.casework.Open311Town.xml;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.LintelTest;
import org.lintel.calendar.MovedClock;
import org.lintel.identity.ApiKey;
import org.lintel.identity.ApiKeys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

/** Programs of others bring requests and ask for them, in both formats of Open311 GeoReport v2. */
@LintelTest
@Import(MovedTime.class)
class Open311IntegrationTests {

  @Autowired WebApplicationContext application;
  @Autowired MovedClock clock;

  private Open311Town town;

  @BeforeEach
  void build() {
    clock.to(MovedTime.at(MovedTime.FRIDAY));
    town = new Open311Town(application);
  }

  @Test
  void discoverySaysWhereTheInterfaceIsInBothFormats() {
    JsonNode told = json(town.send(MockMvcRequestBuilders.get("/api/open311/discovery.json")), 200);
    JsonNode endpoint = told.get("endpoints").get(0);

    assertThat(told.propertyNames())
        .containsExactly("changeset", "contact", "key_service", "endpoints");
    assertThat(told.get("changeset").stringValue()).isEqualTo("2026-11-20 01:00");
    assertThat(endpoint.get("specification").stringValue())
        .isEqualTo("http://wiki.open311.org/GeoReport_v2");
    assertThat(endpoint.get("url").stringValue()).endsWith("/api/open311/v2");
    assertThat(endpoint.get("formats").toString()).isEqualTo("[\"text/xml\",\"application/json\"]");
    assertThat(xml(town.send(MockMvcRequestBuilders.get("/api/open311/discovery.xml")), 200))
        .contains(
            "<discovery><changeset>2026-11-20 01:00</changeset>", "<format>text/xml</format>");
  }

  @Test
  void servicesAreWhatTheCompanyOffers() {
    JsonNode light = service("light-out");

    assertThat(light.propertyNames())
        .containsExactly(
            "service_code", "service_name", "description", "metadata", "type", "keywords", "group");
    assertThat(light.get("metadata").booleanValue()).isTrue();
    assertThat(light.get("type").stringValue()).isEqualTo("realtime");
    assertThat(light.get("group").stringValue()).isEqualTo("供电和照明");
    assertThat(xml(town.get("services.xml"), 200))
        .contains("<services><service><service_code>", "<metadata>true</metadata>");
    assertThat(text(town.get("services.json", "lang", "en"))).contains("Power and light");
  }

  private JsonNode service(String code) {
    return json(town.get("services.json"), 200).values().stream()
        .filter(service -> service.get("service_code").stringValue().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aDefinitionNamesThePlacesOfAService() {
    JsonNode definition = json(town.get("services/lift-stopped.json"), 200);
    JsonNode attribute = definition.get("attributes").get(0);

    assertThat(definition.get("service_code").stringValue()).isEqualTo("lift-stopped");
    assertThat(attribute.propertyNames())
        .containsExactly(
            "variable",
            "code",
            "datatype",
            "required",
            "datatype_description",
            "order",
            "description",
            "values");
    assertThat(attribute.get("datatype").stringValue()).isEqualTo("singlevaluelist");
    assertThat(attribute.get("required").booleanValue()).isTrue();
    assertThat(attribute.get("values").values().stream().map(v -> v.get("key").stringValue()))
        .containsExactlyInAnyOrder("entrance", "lift");
    assertThat(xml(town.get("services/lift-stopped.xml"), 200))
        .contains(
            "<service_definition><service_code>lift-stopped</service_code><attributes><attribute>",
            "<value><key>lift</key><name>电梯</name></value>");
  }

  @Test
  void aRequestBecomesACaseWhoseClocksRun() {
    JsonNode taken =
        json(
            town.post(
                "requests.json",
                town.report(
                    "lat",
                    "31.2304",
                    "long",
                    "121.4737",
                    "first_name",
                    "小燕",
                    "last_name",
                    "刘",
                    "phone",
                    "13800138000",
                    "email",
                    "liu@example.com",
                    "account_id",
                    "u-77")),
            200);
    String id = taken.get(0).get("service_request_id").stringValue();
    ServiceCase found = town.cases.find(town.caseOf(id));

    assertThat(taken.get(0).propertyNames())
        .containsExactly("service_request_id", "service_notice", "account_id");
    assertThat(taken.get(0).get("service_notice").stringValue())
        .matches("预计：由工作人员答复，最晚 2026-11-2\\d \\d\\d:\\d\\d；解决，最晚 2026-11-2\\d \\d\\d:\\d\\d。");
    assertThat(found.state().kind()).isEqualTo(CaseState.Kind.RECEIVED);
    assertThat(found.reporter().channel()).isEqualTo(CaseChannel.API);
    assertThat(found.reporter().name()).isEqualTo("刘小燕");
    assertThat(found.matter().words()).isEqualTo("楼道灯不亮");
    assertThat(found.matter().spot()).isEqualTo("2栋门厅");
    assertThat(found.timing().due()).isPresent();
    assertThat(
            town.cases.count(
                "SELECT count(*) FROM open311_request r JOIN service_case c ON c.id = r.case_id"
                    + " WHERE position('liu@'::bytea in r.email) > 0"
                    + " OR position('138'::bytea in c.caller_phone) > 0"))
        .isZero();
  }

  @Test
  void theAnswerToARequestIsTheSameInXml() {
    assertThat(xml(town.post("requests.xml", town.report()), 200))
        .contains(
            "<service_requests><request><service_request_id>A1001</service_request_id><service_notice>",
            "<account_id></account_id></request></service_requests>");
  }

  @Test
  void theSameSubmissionIsOneRequestAndItsTokenLeadsToIt() {
    String submission = UUID.randomUUID().toString();
    String id = town.take("submission", submission);

    assertThat(town.take("submission", submission, "description", "又发一次")).isEqualTo(id);
    assertThat(town.cases.count("SELECT count(*) FROM service_case")).isEqualTo(1);
    JsonNode token = json(town.get("tokens/" + submission + ".json"), 200).get(0);
    assertThat(token.get("service_request_id").stringValue()).isEqualTo(id);
    assertThat(token.get("token").stringValue()).isEqualTo(submission);
    assertThat(xml(town.get("tokens/" + submission + ".xml"), 200))
        .contains("<request><service_request_id>" + id, "<token>" + submission + "</token>");
    json(town.get("tokens/" + UUID.randomUUID() + ".json"), 404);
  }

  @Test
  void anotherProgramWithTheSameSubmissionBringsARequestOfItsOwn() {
    String submission = UUID.randomUUID().toString();
    String first = town.take("submission", submission);

    assertThat(town.take("submission", submission, "api_key", town.key(""))).isNotEqualTo(first);
  }

  @Test
  void whatEverybodySeesOfARepairIsHowItStandsAndWhatComesNext() {
    String id =
        town.take(
            "lat",
            "31.23041234",
            "long",
            "121.47371234",
            "address_id",
            "2号楼",
            "media_url",
            "https://example.com/a.jpg?x=1&y=2",
            "last_name",
            "刘");
    JsonNode shown = json(town.get("requests/" + id + ".json"), 200).get(0);

    assertThat(shown.propertyNames())
        .containsExactly(
            "service_request_id",
            "status",
            "status_notes",
            "service_name",
            "service_code",
            "description",
            "agency_responsible",
            "service_notice",
            "requested_datetime",
            "updated_datetime",
            "expected_datetime",
            "address",
            "address_id",
            "zipcode",
            "lat",
            "long",
            "media_url");
    assertThat(shown.get("status").stringValue()).isEqualTo("open");
    assertThat(shown.get("status_notes").stringValue())
        .contains("已经收到，还没有受理。", "下一步：最晚 2026-11-20");
    assertThat(shown.get("requested_datetime").stringValue())
        .isEqualTo("2026-11-20T09:00:00+08:00");
    assertThat(shown.get("expected_datetime").stringValue()).matches("2026-1.*\\+08:00");
    assertThat(shown.get("address").stringValue()).isEqualTo("楼道和门厅、2栋、翠湖天地");
    assertThat(shown.get("lat").toString()).isEqualTo("31.2304");
    assertThat(shown.get("description").isNull()).isTrue();
    assertThat(shown.get("media_url").isNull()).isTrue();
    assertThat(shown.toString()).doesNotContain("刘", "门厅2", "楼道灯不亮");
    assertThat(xml(town.get("requests/" + id + ".xml"), 200))
        .contains("<lat>31.2304</lat>", "<description></description>", "<status>open</status>");
  }

  @Test
  void whatStaffWriteIsNeverShown() {
    String id = town.take();
    UUID found = town.caseOf(id);
    town.cases.move(town.cases.desk, found, "acknowledge");
    town.cases.answer(found, "张师傅明天到 501 室");
    String shown = text(town.get("requests/" + id + ".json"));

    assertThat(shown).contains("已经受理").doesNotContain("张师傅", "501", "陈立");
  }

  @Test
  void aClosedRequestSaysHowItEnded() {
    String id = town.take();
    UUID found = town.caseOf(id);
    town.cases.move(town.cases.desk, found, "acknowledge");
    clock.to(MovedTime.at("2026-11-20T10:30"));
    town.cases.move(town.cases.desk, found, "close", "outcome", "explained", "words", "刘女士，灯由供电局换");
    JsonNode shown = json(town.get("requests/" + id + ".json"), 200).get(0);

    assertThat(shown.get("status").stringValue()).isEqualTo("closed");
    assertThat(shown.get("status_notes").stringValue()).isEqualTo("已办结：已经说明情况。");
    assertThat(shown.get("updated_datetime").stringValue()).isEqualTo("2026-11-20T10:30:00+08:00");
  }

  @ParameterizedTest
  @CsvSource({"light-out,home", "dirty,grounds", "light-out,elsewhere", "attitude,office"})
  void whatIsInAHomeOrNoRepairIsSeenOnlyByTheProgramThatBroughtIt(String service, String place) {
    String id = town.take("service_code", service, "attribute[place]", place);

    json(town.get("requests/" + id + ".json"), 404);
    assertThat(json(town.get("requests.json", "service_request_id", id), 200)).isEmpty();
    assertThat(json(town.get("requests.json"), 200)).isEmpty();
    JsonNode own = json(town.get("requests/" + id + ".json", "api_key", town.key), 200).get(0);
    assertThat(own.get("description").stringValue()).isEqualTo("楼道灯不亮");
    json(town.get("requests/" + id + ".json", "api_key", town.key("")), 404);
  }

  @Test
  void whatStaffJudgeToBeAComplaintIsNoLongerShown() {
    String id = town.take();
    town.cases.run("UPDATE service_case SET kind = 'COMPLAINT'");

    json(town.get("requests/" + id + ".json"), 404);
  }

  @Test
  void requestsAreFilteredAndPaged() {
    String first = town.take();
    clock.to(MovedTime.at("2026-11-20T10:00"));
    String second = town.take("service_code", "lift-stopped", "attribute[place]", "lift");
    clock.to(MovedTime.at("2026-11-20T11:00"));
    String third = town.take();
    UUID closed = town.caseOf(first);
    town.cases.move(town.cases.desk, closed, "acknowledge");
    town.cases.move(town.cases.desk, closed, "close", "outcome", "explained", "words", "好");

    assertThat(ids()).containsExactly(third, second, first);
    assertThat(ids("status", "closed")).containsExactly(first);
    assertThat(ids("status", "open")).containsExactly(third, second);
    assertThat(ids("status", "open,closed")).hasSize(3);
    assertThat(ids("service_code", "lift-stopped,nothing")).containsExactly(second);
    assertThat(ids("start_date", "2026-11-20T01:30:00Z", "end_date", "2026-11-20T02:30:00Z"))
        .containsExactly(second);
    assertThat(ids("page_size", "2")).containsExactly(third, second);
    assertThat(ids("page_size", "2", "page", "2")).containsExactly(first);
    assertThat(ids("service_request_id", first + "," + second + ",A9999", "status", "open"))
        .containsExactly(second, first);
    assertThat(ids("service_request_id", "nothing")).isEmpty();
    assertThat(ids("status", "", "start_date", "", "page", "")).hasSize(3);
  }

  @Test
  void whatIsOlderThanNinetyDaysHasToBeAskedFor() {
    String id = town.take();
    clock.to(MovedTime.at("2027-03-01T09:00"));

    assertThat(ids()).isEmpty();
    assertThat(ids("start_date", "2026-11-01T00:00:00+08:00")).containsExactly(id);
    assertThat(ids("end_date", "2026-12-01T00:00:00+08:00")).containsExactly(id);
  }

  private List<String> ids(String... filter) {
    return json(town.get("requests.json", filter), 200).values().stream()
        .map(request -> request.get("service_request_id").stringValue())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "start_date,2026-11-20",
    "start_date,2026-11-20T09:00:00",
    "end_date,+999999999-12-31T23:59:59Z",
    "status,opened",
    "page,0",
    "page_size,1001",
    "page_size,x"
  })
  void aFilterThatMakesNoSenseIsRefused(String field, String value) {
    JsonNode errors = json(town.get("requests.json", field, value), 400);

    assertThat(errors.get(0).get("code").intValue()).isEqualTo(400);
    assertThat(errors.get(0).get("description").stringValue()).contains(field, value);
  }

  @Test
  void aSpanOfMoreThanNinetyDaysIsRefused() {
    var refused =
        town.get(
            "requests.xml",
            "start_date",
            "2026-01-01T00:00:00Z",
            "end_date",
            "2026-06-01T00:00:00Z");

    assertThat(xml(refused, 400))
        .contains("<errors><error><code>400</code><description>", "最多 90 天");
    json(
        town.get(
            "requests.json",
            "start_date",
            "2026-06-02T00:00:00Z",
            "end_date",
            "2026-06-01T00:00:00Z"),
        400);
  }

  @Test
  void aCommunityThatIsNotOpenDoesNotExist() {
    json(town.get("services.json", "jurisdiction_id", "lake"), 404);
    json(town.get("services.json", "jurisdiction_id", ""), 400);
    assertThat(xml(town.get("requests.xml", "jurisdiction_id", "<x>&"), 404))
        .contains("&lt;x&gt;&amp;");
    json(town.post("requests.json", town.report("jurisdiction_id", "lake")), 404);
    json(town.post("requests.json", town.report("jurisdiction_id", "")), 400);
    json(town.get("services/nothing.json"), 404);

    assertThat(
            town.administrator.post(
                "/settings/open311/communities/" + town.cases.garden + "/closing"))
        .isEqualTo(303);
    json(town.get("services.json"), 404);
    json(town.post("requests.json", town.report()), 404);
  }

  @Test
  void onlyAKeyOfTheCompanyAndForThatCommunityBringsRequests() {
    var foreign = new Open311Town(application);
    String lake = "lake-" + town.cases.town.organisation;
    assertThat(town.open(town.cases.lake, lake)).isEqualTo(303);
    String ofLake = town.key(town.cases.lake.toString());

    for (String wrong : List.of("", "wrong", foreign.key, ofLake)) {
      JsonNode errors = json(town.post("requests.json", town.report("api_key", wrong)), 403);
      assertThat(errors.get(0).get("code").intValue()).isEqualTo(403);
    }
    assertThat(xml(town.post("requests.xml", town.report("api_key", "wrong")), 403))
        .contains("<errors><error><code>403</code><description>api_key 无效");
    town.take("jurisdiction_id", lake, "api_key", ofLake);
    json(foreign.get("requests/A1001.json", "api_key", ofLake), 404);
    assertThat(json(foreign.get("requests.json"), 200)).isEmpty();
    assertThat(town.cases.count("SELECT count(*) FROM service_case")).isEqualTo(1);
  }

  @Test
  void aKeyThatWasEndedBringsNothing() {
    UUID id =
        town.cases.town.in(() ->
            application.getBean(ApiKeys.class).of(ApiKey.Scope.OPEN311_REPORT).getFirst().id());

    assertThat(town.administrator.post("/settings/open311/keys/" + id + "/ending")).isEqualTo(303);
    json(town.post("requests.json", town.report()), 403);
  }

  @Test
  void theKeyCanStandInAHeader() {
    var request =
        MockMvcRequestBuilders.post("/api/open311/v2/requests.json").header("X-Api-Key", town.key);
    Map<String, String> fields = town.report();
    fields.remove("api_key");
    fields.forEach(request::param);

    json(town.send(request), 200);
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    JsonNode errors =
        json(
            town.post(
                "requests.json",
                town.report(
                    "attribute[place]", "home-sweet-home",
                    "attribute[colour]", "red",
                    "lat", "91",
                    "long", "1e3",
                    "phone", "12",
                    "email", "nobody",
                    "media_url", "file:///etc/passwd",
                    "address_id", "99栋",
                    "submission", "1",
                    "description", "长".repeat(4001))),
            400);

    assertThat(errors.values().stream().map(error -> error.get("description").stringValue()))
        .anyMatch(said -> said.contains("home-sweet-home"))
        .anyMatch(said -> said.contains("colour"))
        .anyMatch(said -> said.contains("lat“91”"))
        .anyMatch(said -> said.contains("long“1e3”"))
        .anyMatch(said -> said.contains("phone“12”"))
        .anyMatch(said -> said.contains("email“nobody”"))
        .anyMatch(said -> said.contains("file:///etc/passwd"))
        .anyMatch(said -> said.contains("99栋"))
        .anyMatch(said -> said.contains("submission“1”"))
        .anyMatch(said -> said.contains("4001") && said.contains("4000"))
        .hasSize(10);
    assertThat(town.cases.count("SELECT count(*) FROM service_case")).isZero();
  }

  @Test
  void serviceAndPlaceAreNeeded() {
    json(town.post("requests.json", town.report("service_code", "")), 400);
    json(town.post("requests.json", town.report("service_code", "nothing")), 404);
    json(town.post("requests.json", town.report("attribute[place]", "")), 400);
    json(town.post("requests.json", town.report("address_string", "")), 400);
    json(town.post("requests.json", town.report("lat", "31.2")), 400);
    town.take("address_string", "", "lat", "31.2", "long", "121.4");
    town.take("address_string", "", "address_id", "1栋");
    town.take("description", "");
  }

  @Test
  void whatNobodyTypesBreaksNoAnswer() throws Exception {
    String id =
        town.take(
            "description", "<b>&\"'</b>]]>\u0001\u200b😀", "account_id", "<a&b>", "lang", "en");
    UUID found = town.caseOf(id);
    town.cases.move(town.cases.desk, found, "acknowledge");
    assertThat(
            town.cases.desk.post(
                "/cases/" + found + "/open311", "publication", "shown", "words", "true"))
        .isEqualTo(303);
    String answer = xml(town.get("requests.xml"), 200);
    var read =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(answer)));

    assertThat(read.getElementsByTagName("description").item(0).getTextContent())
        .isEqualTo("<b>&\"'</b>]]>😀");
    json(town.post("requests.json", town.report("description", "a\u0000b")), 400);
    xml(town.post("requests.xml", town.report("description", "\uD842")), 400);
  }

  @Test
  void aFloodOfOneReporterOrOneKeyIsStopped() {
    for (int sent = 0; sent < Open311Intake.MOST_A_DAY; sent++) {
      town.take("account_id", "u-1");
    }
    JsonNode refused = json(town.post("requests.json", town.report("account_id", "u-1")), 400);
    assertThat(refused.get(0).get("code").intValue()).isEqualTo(429);
    assertThat(town.take("account_id", "u-2")).isNotBlank();

    for (int sent = Open311Intake.MOST_A_DAY + 1; sent < Open311Intake.MOST_AN_HOUR; sent++) {
      town.take("account_id", "other-" + sent);
    }
    var stopped = town.post("requests.json", town.report());
    assertThat(json(stopped, 400).get(0).get("code").intValue()).isEqualTo(429);
    assertThat(stopped.getHeader("Retry-After")).isEqualTo("3600");

    clock.to(MovedTime.at("2026-11-20T10:01"));
    assertThat(town.take()).isNotBlank();
  }

  @Test
  void howAReporterIsReachedIsForgottenHalfAYearAfterTheEnd() {
    String id = town.take("email", "liu@example.com", "phone", "13800138000");
    UUID found = town.caseOf(id);
    town.cases.move(town.cases.desk, found, "acknowledge");
    town.cases.move(town.cases.desk, found, "close", "outcome", "explained", "words", "好");
    clock.to(MovedTime.at("2027-06-20T09:00"));
    town.cases.town.in(() -> application.getBean(ForgettingCallers.class).forget());

    assertThat(
            town.cases.count(
                "SELECT count(*) FROM open311_request"
                    + " WHERE email IS NOT NULL OR reporter_hash IS NOT NULL"))
        .isZero();
  }
}
