package org.lintel.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.community.ContactSealing;
import org.lintel.identity.Permission;
import org.lintel.platform.Permit;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Viewing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Phones and addresses that leave by the list of links. */
@SurveyTest
class LinkListIntegrationTests {

  private static final String PHONE = "13800002106";

  @Autowired SurveyFixture fixture;
  @Autowired JdbcClient database;
  @Autowired ContactSealing sealing;
  @Autowired Objections objections;
  @Autowired MockMvc http;

  private SurveyFixture.Made made;
  private SurveyFixture.Asked asked;
  private String list;

  @BeforeEach
  void ask() {
    made = fixture.community(2);
    asked = fixture.ask(made, "relationship_nps");
    list = "/surveys/" + asked.wave().uuid() + "/links.csv";
    var phone = sealing.phone(PHONE).orElseThrow();
    fixture.in(
        made,
        () ->
            database
                .sql(
                    "UPDATE person_contact SET sealed = :sealed, hash = :hash WHERE kind = 'PHONE'")
                .param("sealed", phone.sealed())
                .param("hash", phone.hash())
                .update());
    var email = sealing.email("owner@example.com").orElseThrow();
    fixture.in(
        made,
        () ->
            database
                .sql(
                    """
                    INSERT INTO person_contact (community_id, id, organisation_id, person_id, kind,
                      sealed, hash, last_four, is_preferred, created_at)
                    SELECT community_id, gen_random_uuid(), organisation_id, person_id, 'EMAIL', :sealed,
                      :hash, '', true, now()
                    FROM household_member
                    WHERE role = 'OWNER' AND household_id = :household
                    """)
                .param("sealed", email.sealed())
                .param("hash", email.hash())
                .param("household", made.households().getFirst())
                .update());
  }

  @Test
  void whoMaySeeOwnersGetsPhoneAndAddressBesideEachLink() throws Exception {
    String rows = exported(Permission.MANAGE_SURVEYS, Permission.EXPORT, Permission.READ_OWNERS);

    assertThat(rows.lines().findFirst().orElseThrow()).endsWith("电话,邮箱,链接");
    assertThat(rows.lines().filter(row -> row.contains("," + PHONE + ",owner@example.com,")))
        .hasSize(1);
    assertThat(rows.lines().filter(row -> row.contains("," + PHONE + ",,"))).hasSize(1);
    assertThat(audited("links-exported")).isEqualTo(1);
  }

  @Test
  void withoutThePermissionTheColumnsAreAbsent() throws Exception {
    String rows = exported(Permission.MANAGE_SURVEYS, Permission.EXPORT);

    assertThat(rows.lines().findFirst().orElseThrow()).endsWith("收件人,链接");
    assertThat(rows).doesNotContain(PHONE, "owner@example.com");
  }

  @Test
  void whoObjectedIsNotInTheListAndWhoWantsNoMailHasNoAddressInIt() throws Exception {
    fixture.in(
        made,
        () ->
            objections.keep(
                made.viewer(),
                made.community(),
                made.households().getLast(),
                Optional.empty(),
                "by phone"));
    fixture.in(
        made,
        () ->
            database
                .sql(
                    """
                    INSERT INTO mail_opt_out (organisation_id, address_hash, opted_out_at)
                    SELECT organisation_id, address_hash, now() FROM member_email
                    """)
                .update());

    String rows = exported(Permission.MANAGE_SURVEYS, Permission.EXPORT, Permission.READ_OWNERS);

    assertThat(rows.lines()).hasSize(4);
    assertThat(rows).contains(PHONE).doesNotContain("owner@example.com");
  }

  @Test
  void aNameThatBeginsAFormulaIsHarmless() throws Exception {
    fixture.in(made, () -> database.sql("UPDATE person SET name = '=cmd|calc'").update());

    String rows = exported(Permission.MANAGE_SURVEYS, Permission.EXPORT, Permission.READ_OWNERS);

    assertThat(rows).contains("'=cmd|calc").doesNotContain(",=cmd|calc");
  }

  private record Limited(Viewer whole, Set<Permission> permissions) implements Viewer {

    @Override
    public UUID id() {
      return whole.id();
    }

    @Override
    public int organisation() {
      return whole.organisation();
    }

    @Override
    public String name() {
      return whole.name();
    }

    @Override
    public String roleKey() {
      return whole.roleKey();
    }

    @Override
    public Set<UUID> nodes(Permit permit) {
      return permit instanceof Permission known && permissions.contains(known)
          ? whole.nodes(permit)
          : Set.of();
    }

    @Override
    public String language() {
      return whole.language();
    }
  }

  private String exported(Permission... permissions) throws Exception {
    var viewer = new Limited(made.viewer(), EnumSet.copyOf(List.of(permissions)));
    var response =
        fixture.in(
            made,
            () -> {
              try {
                return http.perform(get(list).requestAttr(Viewing.class.getName(), viewer))
                    .andReturn()
                    .getResponse();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    assertThat(response.getStatus()).isEqualTo(200);
    return body(response);
  }

  private int audited(String act) {
    return fixture.count(made, "SELECT count(*)::int FROM audit_entry WHERE act = '" + act + "'");
  }

  private static String body(MockHttpServletResponse response) throws Exception {
    return response.getContentAsString(StandardCharsets.UTF_8);
  }
}
