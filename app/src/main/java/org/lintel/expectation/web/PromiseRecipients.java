package org.lintel.expectation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.community.Household;
import org.lintel.community.Households;
import org.lintel.expectation.PromiseOrigin;
import org.lintel.expectation.PromiseOrigin.Origin;
import org.lintel.identity.Permission;
import org.lintel.platform.NotFound;
import org.lintel.platform.Viewer;
import org.springframework.stereotype.Component;

/** Finds to whom something is promised, within the viewer's reach. */
@Component
class PromiseRecipients {

  private final List<PromiseOrigin> origins;
  private final Communities communities;
  private final Households households;

  PromiseRecipients(List<PromiseOrigin> origins, Communities communities, Households households) {
    this.origins = List.copyOf(origins);
    this.communities = communities;
    this.households = households;
  }

  /**
   * To whom, and where.
   *
   * @param household empty for all owners of the community
   * @param home of the household; empty without one, or where only its origin is known
   */
  record To(Community community, Optional<UUID> household, String home, Optional<Origin> origin) {}

  /**
   * The thing, the household or the community that the request names; empty when it names none.
   *
   * @throws NotFound when what it names is not within the viewer's reach
   */
  Optional<To> find(Viewer viewer, Map<String, String> typed) {
    for (PromiseOrigin origin : origins) {
      Optional<UUID> id = TypedText.id(typed.getOrDefault(origin.source().key(), ""));
      if (id.isPresent()) {
        return Optional.of(at(viewer, origin.find(viewer, id.get())));
      }
    }
    Optional<UUID> household = TypedText.id(typed.getOrDefault("household", ""));
    if (household.isPresent()) {
      return Optional.of(to(viewer, household.get()));
    }
    return TypedText.id(typed.getOrDefault("c", ""))
        .map(id -> new To(makes(viewer, id), Optional.empty(), "", Optional.empty()));
  }

  /** To people who moved out nothing is promised any more. */
  private To to(Viewer viewer, UUID household) {
    Household found = households.find(viewer, Permission.READ_OWNERS, household);
    if (!found.isCurrent()) {
      throw new NotFound("household " + household + " today");
    }
    return new To(
        makes(viewer, found.community().uuid()),
        Optional.of(found.id()),
        found.address(),
        Optional.empty());
  }

  private To at(Viewer viewer, Origin origin) {
    UUID household =
        origin.household().orElseThrow(() -> new NotFound("household of " + origin.label()));
    return new To(
        makes(viewer, origin.community()), Optional.of(household), "", Optional.of(origin));
  }

  private Community makes(Viewer viewer, UUID community) {
    return communities.find(viewer, Permission.MAKE_PROMISES, community);
  }
}
