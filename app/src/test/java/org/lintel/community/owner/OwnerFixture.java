package org.lintel.community.owner;

import java.util.UUID;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Owners for tests of any module, signed in without a code. */
public final class OwnerFixture {

  /** What a browser without a name is called. */
  private static final String DEVICE = "? · ?";

  private final ApplicationContext application;

  public OwnerFixture(ApplicationContext application) {
    this.application = application;
  }

  /** A new session of a member; the value of the cookie {@code lintel_owner}. */
  public String signIn(int organisation, int community, UUID member) {
    return OrganisationScope.call(
        organisation,
        () -> {
          Home home = application.getBean(OwnerHomes.class).of(community, member).orElseThrow();
          var proof = new OwnerSessions.Proof.Link(link(home));
          return application.getBean(OpeningAtHome.class).open(home, proof, false, "LINK", DEVICE);
        });
  }

  private UUID link(Home home) {
    UUID id = UUID.randomUUID();
    application
        .getBean(JdbcClient.class)
        .sql(
            """
            INSERT INTO home_link (community_id, id, organisation_id, household_id, member_id,
              made_by, made_at, expires_at)
            VALUES (:community, :id, :organisation, :household, :member, :id,
              now() - interval '1 day', now() + interval '1 day')
            """)
        .param("community", home.community())
        .param("id", id)
        .param("organisation", home.organisation())
        .param("household", home.household())
        .param("member", home.member())
        .update();
    return id;
  }
}
