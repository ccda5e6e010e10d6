package org.lintel.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@LintelTest
@AutoConfigureMockMvc
class StaffIntegrationTests {

  private static final String PASSWORD = "a lintel carries the door";

  @Autowired ApplicationContext application;
  @Autowired MockMvc http;
  @Autowired Organisations organisations;
  @Autowired PortfolioTree portfolio;
  @Autowired Sessions sessions;
  @Autowired Inviting inviting;
  @Autowired NewPasswords passwords;
  @Autowired StaffMembers staff;
  @Autowired SigningIn signingIn;

  private int company;
  private UUID root;
  private UUID administrator;
  private Cookie session;

  @BeforeEach
  void aCompanyWithAnAdministrator() {
    company = organisations.found("Company", ZoneId.of("Asia/Shanghai"), false);
    root = OrganisationScope.call(company, () -> portfolio.plant(company, "Company"));
    var fixture = new StaffFixture(application);
    administrator = fixture.add(company, "Lin", Role.ADMINISTRATOR, root);
    session = new Cookie("lintel_session", fixture.signIn(company, administrator));
  }

  @Test
  void anInvitedColleagueSignsInUntilDeactivated() throws Exception {
    var email = new Email(UUID.randomUUID() + "@example.com");
    var link = invite(email);
    String token = link.address().substring(link.address().lastIndexOf('/') + 1);
    var ready = passwords.find(StaffLink.Kind.INVITATION, token).orElseThrow();
    assertThat(passwords.find(StaffLink.Kind.NEW_PASSWORD, token)).isEmpty();

    String first = passwords.accept(ready.link(), PASSWORD, "Firefox · Linux").orElseThrow();

    assertThat(passwords.accept(ready.link(), PASSWORD, "Firefox · Linux")).isEmpty();
    assertThat(passwords.find(StaffLink.Kind.INVITATION, token)).isEmpty();
    assertThat(sessions.recognise(first)).isPresent();
    assertThat(attempt(email, PASSWORD)).isInstanceOf(SigningIn.Outcome.SignedIn.class);

    http.perform(act("/staff/" + ready.member().id() + "/deactivation"))
        .andExpect(status().isSeeOther());

    assertThat(sessions.recognise(first)).isEmpty();
    assertThat(attempt(email, PASSWORD)).isInstanceOf(SigningIn.Outcome.Wrong.class);
  }

  @Test
  void theLastAdministratorCanBeNeitherDeactivatedNorLoseTheRole() throws Exception {
    UUID membership =
        OrganisationScope.call(company, () -> staff.get(administrator))
            .memberships()
            .getFirst()
            .id();

    http.perform(act("/staff/" + administrator + "/deactivation"))
        .andExpect(status().isUnprocessableContent());
    http.perform(act("/staff/" + administrator + "/memberships/" + membership + "/removal"))
        .andExpect(status().isUnprocessableContent());

    new StaffFixture(application).add(company, "Chen", Role.ADMINISTRATOR, root);
    http.perform(act("/staff/" + administrator + "/deactivation")).andExpect(status().isSeeOther());
  }

  @Test
  void afterFiveWrongPasswordsTheRightOneMustWaitToo() {
    var email = new Email(UUID.randomUUID() + "@example.com");
    for (int attempt = 1; attempt <= 5; attempt++) {
      assertThat(attempt(email, "wrong")).isInstanceOf(SigningIn.Outcome.Wrong.class);
    }

    assertThat(attempt(email, PASSWORD)).isInstanceOf(SigningIn.Outcome.MustWait.class);
  }

  @Test
  void aChangeFromAnotherSiteIsRefused() throws Exception {
    http.perform(post("/account/language").cookie(session).header("Sec-Fetch-Site", "cross-site"))
        .andExpect(status().isForbidden());
    http.perform(post("/account/language").cookie(session)).andExpect(status().isForbidden());
    http.perform(post("/account/language").cookie(session).header("Origin", "https://evil.example"))
        .andExpect(status().isForbidden());
    http.perform(
            post("/account/language")
                .cookie(session)
                .header("Host", "localhost")
                .header("Origin", "http://localhost"))
        .andExpect(status().isSeeOther());
  }

  @Test
  void everyAnswerForbidsWhatPagesOfOursNeverNeed() throws Exception {
    for (String path : new String[] {"/sign-in", "/nowhere", "/setup/x"}) {
      http.perform(get(path))
          .andExpect(header().string("X-Content-Type-Options", "nosniff"))
          .andExpect(header().exists("Content-Security-Policy"))
          .andExpect(cookie().doesNotExist("lintel_session"));
    }
  }

  @Test
  void signingOutEndsTheSessionAndTheCookie() throws Exception {
    http.perform(act("/session/end"))
        .andExpect(redirectedUrl("/sign-in"))
        .andExpect(cookie().maxAge("lintel_session", 0));

    assertThat(sessions.recognise(session.getValue())).isEmpty();
  }

  @Test
  void everyPageOfTheModuleOpens() throws Exception {
    for (String path :
        new String[] {
          "/staff", "/staff/new", "/staff/" + administrator, "/account", "/settings", "/audit"
        }) {
      http.perform(get(path).cookie(session)).andExpect(status().isOk());
    }
  }

  private HandedLink invite(Email email) {
    var viewer = sessions.recognise(session.getValue()).orElseThrow().viewer();
    return OrganisationScope.call(
        company,
        () ->
            inviting
                .invite(viewer, "Zhou", email, new EnrollingStaff.Grant(Role.DESK, root))
                .orElseThrow()
                .link());
  }

  private SigningIn.Outcome attempt(Email email, String password) {
    var origin = new SigningIn.Origin("192.0.2." + company % 250, "Firefox · Linux");
    return signingIn.attempt(email.value(), password, origin);
  }

  private MockHttpServletRequestBuilder act(String path) {
    return post(path).cookie(session).header("Sec-Fetch-Site", "same-origin");
  }
}
