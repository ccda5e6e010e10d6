package org.lintel.channel.web;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.channel.HouseholdContacts;
import org.lintel.community.Household;
import org.lintel.community.HouseholdPart;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Part;
import org.springframework.stereotype.Component;

/** On the page of a household: what it was sent. */
@Component
class ContactsOnThePageOfAHousehold implements HouseholdPart {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int ORDER = 60;
  private static final int LATEST = 5;

  private final HouseholdContacts contacts;

  ContactsOnThePageOfAHousehold(HouseholdContacts contacts) {
    this.contacts = contacts;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Optional<Part> of(Viewer viewer, Household household) {
    int community = household.community().id();
    UUID id = household.id();
    ZoneId zone = household.community().zone();
    return Optional.of(
        new Part(
            "channel/_household",
            new ContactsOfHousehold(
                contacts.count(community, id, Duration.ofDays(30)),
                contacts.count(community, id, Duration.ofDays(90)),
                contacts.latest(community, id, LATEST).stream()
                    .map(each -> line(each, zone))
                    .toList())));
  }

  private static ContactsOfHousehold.Line line(HouseholdContacts.Sent each, ZoneId zone) {
    return new ContactsOfHousehold.Line(
        List.of(
            "notice." + each.template() + ".name",
            "channel.kind." + each.kind(),
            "channel.kind.other"),
        each.medium().key(),
        each.state().key(),
        OutboxPages.kind(each.state()),
        MINUTE.format(each.at().atZone(zone)));
  }
}
