package org.lintel.community;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lintel.community.PersonalDataHolder.Item;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person asks for a copy of everything that is kept. */
@Component
public class CopyingPersonalData {

  private final List<PersonalDataHolder> holders;
  private final AuditTrail audit;

  CopyingPersonalData(List<PersonalDataHolder> holders, AuditTrail audit) {
    this.holders = List.copyOf(holders);
    this.audit = audit;
  }

  /** Everything kept about a member, in this module and above; numbers as the household shows. */
  @Transactional
  public List<Item> copy(Viewer viewer, Household household, Household.Member member) {
    var items = new ArrayList<Item>();
    items.add(item("name", member.name()));
    items.add(item("community", household.community().name()));
    items.add(item("unit", household.address()));
    items.add(item("role", member.role().name()));
    member.since().ifPresent(day -> items.add(item("since", day.toString())));
    member.until().ifPresent(day -> items.add(item("until", day.toString())));
    for (Household.Contact contact : member.contacts()) {
      items.add(item(contact.kind().name(), contact.shown()));
    }
    if (!household.note().isEmpty()) {
      items.add(item("note", household.note()));
    }
    household.traits().forEach(trait -> items.add(item("trait." + trait.name(), "\u2713")));
    int community = household.community().id();
    holders.forEach(
        holder -> items.addAll(holder.export(community, member.person(), viewer.language())));
    audit.append(viewer.id(), "person-exported", member.person().toString(), Map.of());
    return items;
  }

  private static Item item(String key, String value) {
    return new Item("community.personal." + key, value);
  }
}
