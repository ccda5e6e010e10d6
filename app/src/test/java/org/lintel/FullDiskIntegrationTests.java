package org.lintel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lintel.identity.Role;
import org.lintel.identity.StaffFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.MockMvc;

/** What somebody is told whose act the database refuses because its disk is full. */
@LintelTest
@AutoConfigureMockMvc
class FullDiskIntegrationTests {

  @Autowired ApplicationContext application;
  @Autowired Environment environment;
  @Autowired MockMvc http;

  @Test
  void theActIsRefusedWithWhatToDoAndNothingOfItIsKept() throws Exception {
    var world = new RouteWorld(application);
    int company = world.own.organisation();
    var staff = new StaffFixture(application);
    UUID leader = staff.add(company, "Leader", Role.ADMINISTRATOR, world.root);
    String session = staff.signIn(company, leader);
    var owner = new OwnerDatabase(environment);
    owner.jdbc().sql(DISK_IS_FULL_FOR_ONE_NAME).update();
    String places = owner.contents(company).get("portfolio_node");
    String acts = owner.contents(company).get("audit_entry");

    var response =
        http.perform(
                post("/places")
                    .header("Sec-Fetch-Site", "same-origin")
                    .cookie(new Cookie("lintel_session", session))
                    .param("lang", "en")
                    .param("kind", "COMPANY")
                    .param("parent", world.root.toString())
                    .param("name", "Too much"))
            .andReturn()
            .getResponse();

    assertThat(response.getStatus()).isEqualTo(507);
    assertThat(response.getContentAsString()).contains("disk is full", "was not saved");
    assertThat(owner.contents(company))
        .containsEntry("portfolio_node", places)
        .containsEntry("audit_entry", acts);
  }

  /** PostgreSQL's own words and state, without filling a disk. */
  private static final String DISK_IS_FULL_FOR_ONE_NAME =
      """
      CREATE FUNCTION disk_is_full() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100';
      END $$;
      CREATE TRIGGER disk_is_full BEFORE INSERT ON portfolio_node
      FOR EACH ROW WHEN (NEW.name = 'Too much') EXECUTE FUNCTION disk_is_full()
      """;
}
