package org.lintel.identity;

import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes an organisation with the root of its portfolio and its first administrator. */
@Component
class FoundingACompany {

  private final Organisations organisations;
  private final PortfolioTree portfolio;
  private final EnrollingStaff enrolling;
  private final SetUpLink link;
  private final OpeningASession opening;

  FoundingACompany(
      Organisations organisations,
      PortfolioTree portfolio,
      EnrollingStaff enrolling,
      SetUpLink link,
      OpeningASession opening) {
    this.organisations = organisations;
    this.portfolio = portfolio;
    this.enrolling = enrolling;
    this.link = link;
    this.opening = opening;
  }

  /** The first administrator: prepared is the hash of the password. */
  record Founder(String name, Email email, String language, String prepared) {}

  /** The link was used or ended meanwhile. */
  static final class LinkGone extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  /** The e-mail belongs to somebody of the demonstration. */
  static final class EmailTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  /** All or nothing; returns the token of the founder's session. */
  @Transactional
  public String found(String token, String company, ZoneId zone, Founder founder, String device) {
    if (!link.use(token)) {
      throw new LinkGone();
    }
    organisations.foundCurrent(company, zone, false);
    UUID root = portfolio.plant(OrganisationScope.required(), company);
    Optional<UUID> staff =
        enrolling.enroll(
            AuditTrail.SYSTEM,
            founder.name(),
            founder.email(),
            founder.language(),
            new EnrollingStaff.Grant(Role.ADMINISTRATOR, root));
    UUID administrator = staff.orElseThrow(EmailTaken::new);
    enrolling.activate(administrator, founder.prepared());
    return opening.open(administrator, device);
  }
}
