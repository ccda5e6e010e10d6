package org.lintel.casework.web;

import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.community.Household;
import org.lintel.community.Households;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.springframework.stereotype.Component;

/** Whose case it is to be: a household, or a community for a caller whom nobody knows. */
@Component
class NewCasePlaces {

  private final Communities communities;
  private final Households households;

  NewCasePlaces(Communities communities, Households households) {
    this.communities = communities;
    this.households = households;
  }

  NewCasePages.At household(Viewer viewer, UUID id) {
    Household household = households.find(viewer, Permission.READ_OWNERS, id);
    Community community =
        communities.find(viewer, Permission.HANDLE_CASES, household.community().uuid());
    return new NewCasePages.At(community, Optional.of(household));
  }

  NewCasePages.At community(Viewer viewer, UUID id) {
    return new NewCasePages.At(
        communities.find(viewer, Permission.HANDLE_CASES, id), Optional.empty());
  }

  /** Where a form says that it is; empty when it does not say. */
  Optional<NewCasePages.At> at(Viewer viewer, NewCaseFields fields) {
    Optional<UUID> home = CasesController.id(NewCaseFields.text(fields.household()));
    return home.isPresent()
        ? home.map(id -> household(viewer, id))
        : CasesController.id(NewCaseFields.text(fields.community()))
            .map(id -> community(viewer, id));
  }

  /** Address of an empty form there. */
  String form(NewCaseFields fields) {
    Optional<UUID> home = CasesController.id(NewCaseFields.text(fields.household()));
    if (home.isPresent()) {
      return "/cases/new?household="
          + home.get()
          + CasesController.id(NewCaseFields.text(fields.recovery()))
              .map(recovery -> "&recovery=" + recovery)
              .orElse("");
    }
    return CasesController.id(NewCaseFields.text(fields.community()))
        .map(id -> "/cases/new?c=" + id)
        .orElse("/cases/new");
  }
}
