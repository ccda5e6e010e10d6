package org.lintel.insight.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lintel.casework.CaseSharing;
import org.lintel.channel.Medium;
import org.lintel.channel.OptOuts;
import org.lintel.community.Contacts;
import org.lintel.community.SealedContact;
import org.lintel.community.owner.Home;
import org.lintel.community.owner.OwnerHomes;
import org.lintel.community.owner.OwnerSessions;
import org.lintel.community.owner.OwnerWishes;
import org.lintel.community.owner.Wish;
import org.lintel.identity.SignedInOwner;
import org.lintel.platform.NotFound;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.survey.Objections;
import org.springframework.stereotype.Component;

/** Makes the page of an owner's preferences. */
@Component
class OwnerPrefsPages {

  private static final Set<String> DONE = Set.of("reach", "topics", "sharing");

  private final OwnerHomes homes;
  private final OwnerSessions sessions;
  private final OwnerWishes wishes;
  private final CaseSharing sharing;
  private final Heard heard;

  OwnerPrefsPages(
      OwnerHomes homes,
      OwnerSessions sessions,
      OwnerWishes wishes,
      CaseSharing sharing,
      Heard heard) {
    this.homes = homes;
    this.sessions = sessions;
    this.wishes = wishes;
    this.sharing = sharing;
    this.heard = heard;
  }

  /** How she can be reached, and what she said about it. */
  @Component
  static class Heard {

    private final Contacts contacts;
    private final OptOuts optOuts;
    private final Objections objections;

    Heard(Contacts contacts, OptOuts optOuts, Objections objections) {
      this.contacts = contacts;
      this.optOuts = optOuts;
      this.objections = objections;
    }

    List<Contacts.Masked> contacts(SignedInOwner owner) {
      return contacts.masked(owner.community(), owner.person());
    }

    OwnerPrefsPage.Topics topics(SignedInOwner owner) {
      var objecting =
          objections.of(owner.community(), owner.household()).stream()
              .map(Objections.Objection::person)
              .toList();
      boolean hasEmail =
          contacts(owner).stream().anyMatch(each -> each.kind() == SealedContact.Kind.EMAIL);
      boolean wantsNone =
          optOuts
              .among(owner.community(), List.of(owner.member()), Medium.EMAIL)
              .contains(owner.member());
      return new OwnerPrefsPage.Topics(
          !objecting.contains(Optional.of(owner.person())),
          hasEmail,
          hasEmail && !wantsNone,
          objecting.contains(Optional.<UUID>empty()));
    }
  }

  OwnerPrefsPage page(SignedInOwner owner, Text text, String done, Refusals refusals) {
    var wish = wishes.of(owner.community(), owner.person());
    return page(owner, text, done, OwnerPrefsPage.Reach.of(wish), refusals);
  }

  OwnerPrefsPage page(
      SignedInOwner owner, Text text, String done, OwnerPrefsPage.Reach reach, Refusals refusals) {
    Home home =
        homes
            .of(owner.community(), owner.member())
            .orElseThrow(() -> new NotFound("home " + owner.member()));
    return new OwnerPrefsPage(
        home.place(),
        home.address(),
        home.phone(),
        DONE.contains(done) ? text.get("insight.owner.prefs.done." + done) : "",
        reach,
        IntStream.rangeClosed(Wish.EARLIEST, Wish.LATEST).boxed().toList(),
        heard.topics(owner),
        sharing.of(owner),
        heard.contacts(owner),
        sessions.count(owner),
        UUID.randomUUID(),
        refusals);
  }
}
