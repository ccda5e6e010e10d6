package org.lintel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.demonstration.RemovingTheDemonstration;
import org.lintel.demonstration.RemovingTheDemonstration.Outcome;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.lintel.identity.audit.AuditFixture;
import org.lintel.platform.database.LintelHome;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.file.StoredFiles;
import org.lintel.platform.web.OrganisationNames;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * The demonstration, a company beside it, and everything that modules can keep in either of them.
 */
@LintelTest
@AutoConfigureMockMvc
class DemonstrationRemovalIntegrationTests {

  @Autowired ApplicationContext application;
  @Autowired Environment environment;
  @Autowired RemovingTheDemonstration removing;
  @Autowired StoredFiles files;
  @Autowired LintelHome home;
  @Autowired MockMvc http;

  private OwnerDatabase owner;
  private AuditFixture audit;
  private int demonstration;
  private int company;
  private Path demonstrationFile;
  private Path companyFile;
  private String session;

  @BeforeEach
  void prepare() {
    owner = new OwnerDatabase(environment);
    audit = new AuditFixture(application);
    var world = new RouteWorld(application);
    world.things(world.own);
    world.things(world.otherCompany);
    demonstration = world.own.organisation();
    company = world.otherCompany.organisation();
    owner
        .jdbc()
        .sql("UPDATE organisation SET is_demonstration = true WHERE id = :organisation")
        .param("organisation", demonstration)
        .update();
    application.getBean(OrganisationNames.class).forget(demonstration);
    demonstrationFile = file(demonstration);
    companyFile = file(company);
    var staff = new StaffFixture(application);
    UUID leader = staff.add(demonstration, "Leader", Role.ADMINISTRATOR, world.root);
    session = staff.signIn(demonstration, leader);
    for (int organisation : new int[] {demonstration, company}) {
      world.settle(organisation);
      audit.seal(organisation);
    }
  }

  @Test
  void nothingOfItIsLeftAndTheCompanyBesideItIsAsBefore() throws Exception {
    Map<String, String> before = owner.contents(company);
    long entries = audit.checkIntact(company);

    var response = removal(Map.of("confirmed", "yes"));

    assertThat(response.getStatus()).isEqualTo(303);
    assertThat(response.getHeader("Location")).isEqualTo("/demonstration/removed");
    assertThat(left()).isEmpty();
    assertThat(demonstrationFile).doesNotExist();
    assertThat(demonstrationFile.getParent()).doesNotExist();
    assertThat(owner.contents(company)).isEqualTo(before);
    assertThat(before.values())
        .filteredOn(content -> !content.startsWith("0 "))
        .hasSizeGreaterThan(15);
    assertThat(companyFile).exists();
    assertThat(audit.checkIntact(company)).isEqualTo(entries).isPositive();
  }

  @Test
  void whoWasSignedInToItSeesThatItIsGoneAndThenTheSignIn() throws Exception {
    removal(Map.of("confirmed", "yes"));

    var told = call(get("/demonstration/removed").param("lang", "en"));
    var later = call(get("/demonstration"));

    assertThat(told.getStatus()).isEqualTo(200);
    assertThat(told.getContentAsString()).contains("The demonstration has been removed");
    assertThat(told.getHeaders("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("lintel_session=;") && cookie.contains("Max-Age=0"));
    assertThat(later.getStatus()).isEqualTo(303);
    assertThat(later.getHeader("Location")).isEqualTo("/sign-in?to=%2Fdemonstration");
  }

  @Test
  void withoutTheTickNothingIsRemoved() throws Exception {
    Map<String, String> before = owner.contents(demonstration);

    var response = removal(Map.of("lang", "en"));

    assertThat(response.getStatus()).isEqualTo(422);
    assertThat(response.getContentAsString()).contains("Tick the box first");
    assertThat(owner.contents(demonstration)).isEqualTo(before);
  }

  @Test
  void nothingIsRemovedWhileAJobWritesIntoIt() {
    owner
        .jdbc()
        .sql(
            """
            INSERT INTO job (id, organisation_id, kind, state, parameters, requested_by, requested_at)
            VALUES (gen_random_uuid(), :organisation, 'slow', 'RUNNING', '{}', gen_random_uuid(), now())
            """)
        .param("organisation", demonstration)
        .update();
    Map<String, String> before = owner.contents(demonstration);

    var outcome =
        OrganisationScope.<Outcome, RuntimeException>call(demonstration, removing::remove);

    assertThat(outcome).isEqualTo(new Outcome.Working(1));
    assertThat(owner.contents(demonstration)).isEqualTo(before);
    assertThat(demonstrationFile).exists();
  }

  @Test
  void aCompanyCannotBeRemoved() {
    Map<String, String> before = owner.contents(company);

    assertThatThrownBy(() -> OrganisationScope.run(company, removing::remove))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is no demonstration");

    assertThat(owner.contents(company)).isEqualTo(before);
    assertThat(companyFile).exists();
  }

  private Path file(int organisation) {
    return OrganisationScope.call(
        organisation,
        () -> {
          var content = new ByteArrayInputStream("a file".getBytes(StandardCharsets.UTF_8));
          UUID id = files.save(organisation, UUID.randomUUID(), "a", content).id();
          Path path = home.uploads().resolve(String.valueOf(organisation)).resolve(id.toString());
          assertThat(Files.exists(path)).isTrue();
          return path;
        });
  }

  private Map<String, String> left() {
    return owner.contents(demonstration).entrySet().stream()
        .filter(table -> !table.getValue().equals("0 "))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private MockHttpServletResponse removal(Map<String, String> form) throws Exception {
    var request = post("/demonstration/removal").header("Sec-Fetch-Site", "same-origin");
    form.forEach(request::param);
    return call(request);
  }

  private MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
    return http.perform(request.cookie(new Cookie("lintel_session", session)))
        .andReturn()
        .getResponse();
  }
}
