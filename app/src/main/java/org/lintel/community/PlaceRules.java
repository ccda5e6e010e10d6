package org.lintel.community;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lintel.platform.web.Refusals;

/** What a place must be to fit into the tree. */
final class PlaceRules {

  private static final int LONGEST_NAME = 120;
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,29}");

  private PlaceRules() {}

  /** What is wrong with a form, given the places that the viewer may edit. */
  static Refusals refusals(PlaceForm form, List<Place> places, Optional<Place> changed) {
    var refusals = Refusals.none();
    if (form.name().isEmpty()) {
      refusals.add("name", "community.place.refused.name-missing");
    } else if (form.name().length() > LONGEST_NAME) {
      refusals.add("name", "community.place.refused.name-long", form.name().length(), LONGEST_NAME);
    }
    boolean isRoot = changed.map(place -> place.parent().isEmpty()).orElse(false);
    if (!isRoot) {
      checkParent(refusals, form, places, changed);
    }
    if (form.kind() == PlaceKind.COMMUNITY) {
      checkCommunity(refusals, form);
    }
    return refusals;
  }

  private static void checkParent(
      Refusals refusals, PlaceForm form, List<Place> places, Optional<Place> changed) {
    Optional<Place> parent =
        places.stream().filter(place -> place.id().equals(form.parent())).findFirst();
    boolean isOutside = parent.isEmpty() && !isUnmoved(form, changed);
    if (isOutside) {
      refusals.add("parent", "community.place.refused.parent-unknown");
      return;
    }
    if (parent.isPresent() && !form.kind().fitsUnder(parent.get().kind())) {
      refusals.add("parent", "community.place.refused.parent-kind", parent.get().name());
    } else if (changed.isPresent() && isWithin(form.parent(), changed.get(), places)) {
      refusals.add("parent", "community.place.refused.parent-self", form.name());
    }
    boolean isTaken =
        places.stream()
            .filter(place -> place.parent().equals(Optional.of(form.parent())))
            .filter(place -> changed.isEmpty() || !place.id().equals(changed.get().id()))
            .anyMatch(place -> !place.isArchived() && place.name().equals(form.name()));
    if (isTaken) {
      refusals.add("name", "community.place.refused.name-taken", form.name());
    }
  }

  /** The parent may lie above the viewer's scope as long as it stays what it was. */
  private static boolean isUnmoved(PlaceForm form, Optional<Place> changed) {
    return changed.flatMap(Place::parent).map(form.parent()::equals).orElse(false);
  }

  private static boolean isWithin(UUID node, Place ancestor, List<Place> places) {
    Optional<UUID> at = Optional.of(node);
    while (at.isPresent()) {
      UUID current = at.get();
      if (current.equals(ancestor.id())) {
        return true;
      }
      at =
          places.stream()
              .filter(place -> place.id().equals(current))
              .findFirst()
              .flatMap(Place::parent);
    }
    return false;
  }

  private static void checkCommunity(Refusals refusals, PlaceForm form) {
    if (form.code().isEmpty()) {
      refusals.add("code", "community.place.refused.code-missing");
    } else if (!CODE.matcher(form.code()).matches()) {
      refusals.add("code", "community.place.refused.code", form.code());
    }
    if (form.zone().isEmpty()) {
      refusals.add("zone", "community.place.refused.zone-missing");
    } else if (!ZoneId.getAvailableZoneIds().contains(form.zone())) {
      refusals.add("zone", "community.place.refused.zone", form.zone());
    }
    if (!form.phone().isEmpty() && form.servicePhone().isEmpty()) {
      refusals.add("phone", "community.place.refused.phone", form.phone());
    }
  }
}
