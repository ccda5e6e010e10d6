package org.lintel.identity;

import java.time.ZoneId;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.stereotype.Component;

/** Sets up the first company of an installation by the link that its start printed. */
@Component
public class SettingUp {

  private final SetUpLink link;
  private final Organisations organisations;
  private final Credentials credentials;
  private final FoundingACompany founding;

  SettingUp(
      SetUpLink link,
      Organisations organisations,
      Credentials credentials,
      FoundingACompany founding) {
    this.link = link;
    this.organisations = organisations;
    this.credentials = credentials;
    this.founding = founding;
  }

  /** What became of it. */
  public sealed interface Outcome {

    /** The administrator is signed in; the token goes into the cookie. */
    record Founded(String token) implements Outcome {}

    /** The link was used before, has ended, or a company works here already. */
    record LinkGone() implements Outcome {}

    record EmailTaken() implements Outcome {}

    /** Too many people sign in at this moment. */
    record Busy() implements Outcome {}
  }

  /** What the founder typed, already checked. */
  public record Application(
      String company,
      ZoneId zone,
      String name,
      Email email,
      String password,
      String language,
      String device) {}

  public boolean isOpen(String token) {
    return link.isValid(token) && !organisations.isAnyReal();
  }

  public Outcome found(String token, Application application) {
    if (!isOpen(token)) {
      return new Outcome.LinkGone();
    }
    try {
      String prepared = credentials.prepare(application.password());
      var founder =
          new FoundingACompany.Founder(
              application.name(), application.email(), application.language(), prepared);
      return new Outcome.Founded(
          OrganisationScope.call(
              organisations.nextNumber(),
              () ->
                  founding.found(
                      token,
                      application.company(),
                      application.zone(),
                      founder,
                      application.device())));
    } catch (FoundingACompany.LinkGone gone) {
      return new Outcome.LinkGone();
    } catch (FoundingACompany.EmailTaken taken) {
      return new Outcome.EmailTaken();
    } catch (Passwords.Busy busy) {
      return new Outcome.Busy();
    }
  }
}
