package org.lintel.community.owner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintel.community.ContactSealing;
import org.lintel.identity.CodeDelivery.Way;
import org.lintel.identity.OneTimeCodes;
import org.lintel.identity.OneTimeCodes.Redeemed;
import org.lintel.identity.OwnerThrottle;
import org.lintel.identity.SignedInOwner;
import org.lintel.identity.SigningIn.Origin;
import org.lintel.platform.NotFound;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.stereotype.Component;

/** A phone or e-mail and a code, or a personal link, become a session at a home. */
@Component
public class SigningInOwners {

  private final ContactSealing sealing;
  private final SendingACode sending;
  private final OneTimeCodes codes;
  private final OwnerThrottle throttle;
  private final Entering entering;

  SigningInOwners(
      ContactSealing sealing,
      SendingACode sending,
      OneTimeCodes codes,
      OwnerThrottle throttle,
      Entering entering) {
    this.sealing = sealing;
    this.sending = sending;
    this.codes = codes;
    this.throttle = throttle;
    this.entering = entering;
  }

  /** Homes, links and sessions. */
  @Component
  record Entering(
      OwnerHomes homes, HomeLinks links, OwnerSessions sessions, OpeningAtHome opening) {}

  /** What came of asking for a code. */
  public sealed interface Asked {

    /** If anybody has it, a code is on its way. */
    record OnItsWay(String token) implements Asked {}

    /** It is neither a phone number nor an e-mail address. */
    record Neither() implements Asked {}

    /** Nobody here can send codes that way. */
    record NoSuchWay(Way way) implements Asked {}

    record MustWait(Instant until) implements Asked {}
  }

  /** What came of a code or a link. */
  public sealed interface Entered {

    /** The token goes into the cookie. */
    record In(String token, boolean isOneOfSeveral) implements Entered {}

    record Wrong(int triesLeft) implements Entered {}

    /** Unknown, too old, used, or tried too often. */
    record Over() implements Entered {}

    record MustWait(Instant until) implements Entered {}
  }

  /** Ways by which a code can be sent at all. */
  public Set<Way> ways() {
    return sending.ways();
  }

  public Asked ask(String typed, Origin origin, String language) {
    Optional<OwnerContact> read = OwnerContact.read(typed, sealing);
    if (read.isEmpty()) {
      return new Asked.Neither();
    }
    OwnerContact contact = read.get();
    if (!ways().contains(contact.way())) {
      return new Asked.NoSuchWay(contact.way());
    }
    Optional<Instant> wait = throttle.ask(contact.hash(), origin.address());
    if (wait.isPresent()) {
      return new Asked.MustWait(wait.get());
    }
    var made = codes.make(contact.hash());
    sending.send(contact, made.digits(), language);
    return new Asked.OnItsWay(made.token());
  }

  /** Whether the page of a code still takes one. */
  public boolean isOpen(String token) {
    return codes.isOpen(token);
  }

  public Entered enter(String token, String digits, Origin origin) {
    Optional<Instant> wait = throttle.attempt(origin.address());
    if (wait.isPresent()) {
      return new Entered.MustWait(wait.get());
    }
    return switch (codes.redeem(token, digits)) {
      case Redeemed.Wrong(int left) -> new Entered.Wrong(left);
      case Redeemed.Over _ -> new Entered.Over();
      case Redeemed.Right(byte[] contact) -> enter(contact, origin);
    };
  }

  private Entered enter(byte[] contact, Origin origin) {
    List<Home> homes = entering.homes().everywhere(contact);
    if (homes.isEmpty()) {
      return new Entered.Over();
    }
    Home first = homes.getFirst();
    throttle.forgive(contact, first.household(), origin.address());
    var proof = new OwnerSessions.Proof.Contact(contact);
    return open(first, proof, homes.size() > 1, "CODE", origin);
  }

  /** Whether a personal link can be used. */
  public boolean isOpenLink(String token) {
    return entering.links().with(token, this::home).isPresent();
  }

  /** Signs in the member for whom staff made the link. */
  public Entered enterByLink(String token, Origin origin) {
    Optional<Instant> wait = throttle.attempt(origin.address());
    if (wait.isPresent()) {
      return new Entered.MustWait(wait.get());
    }
    return entering
        .links()
        .with(
            token,
            link ->
                home(link)
                    .<Entered>map(home -> {
                      var proof = new OwnerSessions.Proof.Link(link.id());
                      return open(home, proof, false, "LINK", origin);
                    }))
        .orElseGet(Entered.Over::new);
  }

  private Optional<Home> home(HomeLinks.Opened link) {
    return entering.homes().of(link.community(), link.member());
  }

  /** All homes that her phone or e-mail leads to; the one she is in when she came with a link. */
  public List<Home> homes(SignedInOwner owner) {
    return entering
        .sessions()
        .contact(owner)
        .map(entering.homes()::everywhere)
        .orElseGet(() -> entering.homes().of(owner.community(), owner.member()).stream().toList());
  }

  /**
   * Goes over to another of her homes: a new session there, this one ends.
   *
   * @throws NotFound when it is none of hers
   */
  public Entered.In goOver(SignedInOwner owner, String member, Origin origin) {
    byte[] contact =
        entering.sessions().contact(owner).orElseThrow(() -> new NotFound("home " + member));
    Home home =
        entering.homes().everywhere(contact).stream()
            .filter(each -> each.member().toString().equals(member))
            .findFirst()
            .orElseThrow(() -> new NotFound("home " + member));
    entering.sessions().end(owner);
    return open(home, new OwnerSessions.Proof.Contact(contact), true, "CODE", origin);
  }

  private Entered.In open(
      Home home, OwnerSessions.Proof proof, boolean isOneOfSeveral, String way, Origin origin) {
    String token =
        OrganisationScope.call(
            home.organisation(),
            () -> entering.opening().open(home, proof, isOneOfSeveral, way, origin.device()));
    return new Entered.In(token, isOneOfSeveral);
  }
}
