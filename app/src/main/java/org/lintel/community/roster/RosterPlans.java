package org.lintel.community.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.community.OtherNames;
import org.springframework.stereotype.Component;

/** Makes the plan by which a roster is read from what was chosen for it. */
@Component
class RosterPlans {

  private final Communities communities;
  private final RosterPlaceNames names;
  private final OtherNames others;

  RosterPlans(Communities communities, RosterPlaceNames names, OtherNames others) {
    this.communities = communities;
    this.names = names;
    this.others = others;
  }

  RosterPlan of(RosterImport roster) {
    List<Community> open = roster.communities().stream().map(communities::get).toList();
    PlaceChoices choices = names.choices(roster.id());
    var known = new HashMap<>(others.communities(roster.communities(), RosterField::plain));
    for (PlaceChoices.OfCommunity choice : choices.communities()) {
      open.stream()
          .filter(community -> choice.community().equals(Optional.of(community.uuid())))
          .forEach(community -> known.put(RosterField.plain(choice.name()), community.id()));
    }
    for (Community community : open) {
      known.put(RosterField.plain(community.code()), community.id());
      known.put(RosterField.plain(community.name()), community.id());
    }
    Optional<Integer> usual = roster.community().filter(roster.communities()::contains);
    return new RosterPlan(
        roster.headingRow(), roster.fields(), usual, known, names.chosenBuildings(choices, open));
  }
}
