package org.lintel.survey.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintel.channel.Consents;
import org.lintel.channel.Medium;
import org.lintel.channel.OptOuts;
import org.lintel.community.Household;
import org.lintel.community.SealedContact;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.survey.Objections;
import org.springframework.stereotype.Component;

/** Makes the page of a household's consents. */
@Component
class ConsentPages {

  private final Objections objections;
  private final OptOuts optOuts;
  private final Consents consents;
  private final StaffMembers staff;

  ConsentPages(Objections objections, OptOuts optOuts, Consents consents, StaffMembers staff) {
    this.objections = objections;
    this.optOuts = optOuts;
    this.consents = consents;
    this.staff = staff;
  }

  ConsentPage of(Household household, Text text, ConsentPage.Typed typed, Refusals refusals) {
    return new ConsentPage(
        household.community().name() + " " + household.address(),
        "/owners/" + household.id() + "/consent",
        "/owners/" + household.id(),
        rows(household),
        events(household, text),
        typed,
        refusals);
  }

  static List<Household.Member> members(Household household) {
    return household.members().stream()
        .filter(member -> member.until().isEmpty() && !member.isErased())
        .toList();
  }

  private List<ConsentPage.Row> rows(Household household) {
    int community = household.community().id();
    Map<Optional<UUID>, String> kept =
        objections.of(community, household.id()).stream()
            .collect(
                Collectors.toMap(
                    Objections.Objection::person,
                    each -> Shown.minute(each.at(), household.community().zone())));
    var members = members(household);
    var ids = members.stream().map(Household.Member::id).toList();
    var withoutMail = optOuts.among(community, ids, Medium.EMAIL);
    var withoutSms = optOuts.among(community, ids, Medium.SMS);
    var rows = new ArrayList<ConsentPage.Row>();
    rows.add(new ConsentPage.Row("", "", kept.getOrDefault(Optional.<UUID>empty(), ""), "", ""));
    for (Household.Member member : members) {
      rows.add(
          new ConsentPage.Row(
              member.id().toString(),
              member.name(),
              kept.getOrDefault(Optional.of(member.person()), ""),
              wish(member, SealedContact.Kind.EMAIL, withoutMail.contains(member.id())),
              wish(member, SealedContact.Kind.PHONE, withoutSms.contains(member.id()))));
    }
    return rows;
  }

  private static String wish(Household.Member member, SealedContact.Kind kind, boolean isRefused) {
    boolean isReachable = member.contacts().stream().anyMatch(contact -> contact.kind() == kind);
    if (!isReachable) {
      return "none";
    }
    return isRefused ? "refused" : "wanted";
  }

  private List<ConsentPage.Event> events(Household household, Text text) {
    var said = consents.of(household.community().id(), household.id());
    var by = staff.names(said.stream().map(Consents.Event::recordedBy).distinct().toList());
    var names =
        household.members().stream()
            .collect(
                Collectors.toMap(
                    Household.Member::person,
                    member ->
                        member.isErased() ? text.get("community.member.erased") : member.name(),
                    (one, _) -> one));
    return said.stream()
        .map(event ->
            new ConsentPage.Event(
                Shown.minute(event.at(), household.community().zone()),
                key(event),
                event
                    .person()
                    .map(person -> names.getOrDefault(person, text.get("survey.callback.gone")))
                    .orElse(""),
                event.recordedBy().equals(AuditTrail.SYSTEM)
                    ? text.get("survey.consent.by-owner")
                    : by.getOrDefault(event.recordedBy(), ""),
                event.note()))
        .toList();
  }

  private static String key(Consents.Event event) {
    String topic =
        switch (event.topic()) {
          case SURVEY -> "survey";
          case EMAIL -> "email";
          case SMS -> "sms";
        };
    return "survey.consent." + topic + (event.isGiven() ? ".given" : ".refused");
  }
}
