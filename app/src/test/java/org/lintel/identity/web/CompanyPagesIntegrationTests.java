package org.lintel.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintel.LintelTest;
import org.lintel.identity.Organisations;
import org.lintel.identity.PortfolioTree;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Shell;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@LintelTest
@AutoConfigureMockMvc
class CompanyPagesIntegrationTests {

  @Autowired ApplicationContext application;
  @Autowired MockMvc http;
  @Autowired Organisations organisations;
  @Autowired OrganisationNames names;
  @Autowired PortfolioTree portfolio;

  private int company;
  private UUID administrator;
  private Cookie session;

  @BeforeEach
  void aCompanyWithAnAdministrator() {
    company = organisations.found("Company", ZoneId.of("Asia/Shanghai"), false);
    UUID root = OrganisationScope.call(company, () -> portfolio.plant(company, "Company"));
    var fixture = new StaffFixture(application);
    administrator = fixture.add(company, "Lin", Role.ADMINISTRATOR, root);
    session = new Cookie("lintel_session", fixture.signIn(company, administrator));
  }

  @Test
  void aRenamedCompanyIsCalledSoOnTheNextPageAndInTheAuditLog() throws Exception {
    assertThat(profile().name()).isEqualTo("Company");

    rename("和苑物业 & 朋友们", "Asia/Urumqi").andExpect(redirectedUrl("/settings"));

    assertThat(profile().zone()).isEqualTo(ZoneId.of("Asia/Urumqi"));
    show("/account").andExpect(content().string(containsString("和苑物业 &amp; 朋友们")));
    show("/audit?act=organisation-renamed&staff=" + administrator)
        .andExpect(
            content().string(containsString("Old name: Company<br>New name: 和苑物业 &amp; 朋友们")));
  }

  @Test
  void aNameThatIsMissingOrTooLongIsRefusedAndKept() throws Exception {
    rename(" ", "Asia/Shanghai")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Name of the company: Please fill this in.")));
    rename("长".repeat(121), "Asia/Shanghai")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("长".repeat(121))));

    assertThat(profile().name()).isEqualTo("Company");
  }

  @Test
  void theServicePhoneIsReadHoweverItIsTypedAndAWrongOneIsRefused() throws Exception {
    describe("Company", "Asia/Shanghai", "４００ 123－4567").andExpect(redirectedUrl("/settings"));
    assertThat(profile().phone()).map(phone -> phone.value()).hasValue("400-123-4567");
    show("/settings").andExpect(content().string(containsString("value=\"400-123-4567\"")));

    describe("Company", "Asia/Shanghai", "88886666")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("value=\"88886666\"")))
        .andExpect(content().string(containsString("\"88886666\" is no service phone")));
    assertThat(profile().phone()).isPresent();

    rename("Company", "Asia/Shanghai").andExpect(redirectedUrl("/settings"));
    assertThat(profile().phone()).isEmpty();
  }

  @Test
  void nobodyIsInvitedWithoutARoleThatWasChosen() throws Exception {
    show("/staff/new").andExpect(content().string(containsString("<option value=\"\">Choose")));

    http.perform(
            post("/staff?lang=en")
                .header("Sec-Fetch-Site", "same-origin")
                .cookie(session)
                .param("name", "Luo Wei")
                .param("email", "luo.wei@example.com")
                .param("role", "")
                .param("node", UUID.randomUUID().toString()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Please choose a role")))
        .andExpect(content().string(containsString("value=\"Luo Wei\"")));
  }

  @Test
  void aTimeZoneThatIsNotOfferedIsRefused() throws Exception {
    rename("Company", "Mars/Base")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Mars/Base")));
  }

  @Test
  void theAuditLogIsFilteredByAPersonChosenFromTheList() throws Exception {
    show("/audit").andExpect(content().string(containsString("<option value=\"" + administrator)));
    show("/audit?staff=" + UUID.randomUUID())
        .andExpect(content().string(not(containsString("data-label=\"Who\""))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from  | 2026-02-30 | "2026-02-30" is no day that can be looked for; write it like 2026-03-31
          until | 31.3.2026  | "31.3.2026" is no day that can be looked for; write it like 2026-03-31
          from  | 1999-12-31 | from 2000-01-01 to 2999-12-31
          staff | Wang       | "Wang" is no member of staff; please choose from the list
          """)
  void aFilterThatCannotBeMeantIsToldBesideItsFieldAndKept(String field, String typed, String told)
      throws Exception {
    http.perform(
            get("/audit")
                .cookie(session)
                .param("lang", "en")
                .param("act", "signed-in")
                .param(field, typed))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("id=\"" + field + "-error\"")))
        .andExpect(content().string(containsString(told)))
        .andExpect(content().string(containsString("value=\"" + typed + "\"")))
        .andExpect(content().string(not(containsString("data-label=\"Who\""))));
  }

  @Test
  void anEndBeforeTheStartIsTold() throws Exception {
    http.perform(get("/audit?lang=en&from=2026-03-02&until=2026-03-01").cookie(session))
        .andExpect(status().isUnprocessableContent())
        .andExpect(
            content().string(containsString("The end 2026-03-01 is before the start 2026-03-02")));
  }

  @Test
  void whoIsNotSignedInKeepsTheLanguageThatWasAskedFor() throws Exception {
    http.perform(get("/?lang=en")).andExpect(redirectedUrl("/sign-in?lang=en"));
    http.perform(get("/")).andExpect(redirectedUrl("/sign-in"));
  }

  private Shell.Organisation profile() {
    return OrganisationScope.call(company, () -> names.of(company));
  }

  private ResultActions rename(String name, String zone) throws Exception {
    return describe(name, zone, "");
  }

  private ResultActions describe(String name, String zone, String phone) throws Exception {
    return http.perform(
        post("/settings/company")
            .cookie(session)
            .header("Sec-Fetch-Site", "same-origin")
            .param("company", name)
            .param("zone", zone)
            .param("phone", phone));
  }

  private ResultActions show(String address) throws Exception {
    return http.perform(get(address).cookie(session)).andExpect(status().isOk());
  }
}
