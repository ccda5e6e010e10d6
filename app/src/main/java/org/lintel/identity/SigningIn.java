package org.lintel.identity;

import java.time.Instant;
import java.util.Optional;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.directory.Directory;
import org.lintel.platform.directory.Tokens;
import org.springframework.stereotype.Component;

/** An e-mail and a password become a session, or not. */
@Component
public class SigningIn {

  private final Throttle throttle;
  private final Credentials credentials;
  private final StaffEmails emails;
  private final OpeningASession opening;

  SigningIn(
      Throttle throttle, Credentials credentials, StaffEmails emails, OpeningASession opening) {
    this.throttle = throttle;
    this.credentials = credentials;
    this.emails = emails;
    this.opening = opening;
  }

  /** What became of an attempt. */
  public sealed interface Outcome {

    /** The token goes into the cookie. */
    record SignedIn(String token) implements Outcome {}

    /** E-mail or password is wrong; which of the two is not told. */
    record Wrong() implements Outcome {}

    /** Too many failures: not looked at before this time. */
    record MustWait(Instant until) implements Outcome {}

    /** Too many people sign in at this moment. */
    record Busy() implements Outcome {}
  }

  /** Where an attempt comes from: the network address, and the browser in two words. */
  public record Origin(String address, String device) {}

  public Outcome attempt(String typedEmail, String password, Origin origin) {
    byte[] email =
        Email.read(typedEmail).map(emails::hash).orElseGet(() -> Tokens.hash(typedEmail));
    byte[] address = Throttle.addressKey(origin.address());
    var wait =
        throttle
            .charge(Throttle.Kind.ADDRESS, address)
            .or(() -> throttle.charge(Throttle.Kind.EMAIL, email));
    if (wait.isPresent()) {
      return new Outcome.MustWait(wait.get());
    }
    try {
      var person = emails.owner(email);
      boolean isRight = credentials.match(person, password);
      return isRight ? open(person, origin, email, address) : new Outcome.Wrong();
    } catch (Passwords.Busy busy) {
      return new Outcome.Busy();
    }
  }

  private Outcome open(
      Optional<Directory.Entry> person, Origin origin, byte[] email, byte[] address) {
    var known = person.orElseThrow();
    throttle.forgive(email, address);
    return OrganisationScope.call(
        known.organisation(),
        () -> new Outcome.SignedIn(opening.open(known.subject(), origin.device())));
  }
}
