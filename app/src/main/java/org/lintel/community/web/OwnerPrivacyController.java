package org.lintel.community.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.lintel.identity.Organisations;
import org.lintel.identity.SignedInOwner;
import org.lintel.platform.ServicePhone;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.web.OpenToAll;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The privacy notice, a tap away from every page of an owner, signed in or not. */
@Controller
@OpenToAll
class OwnerPrivacyController {

  private static final List<String> PARTS = List.of("what", "why", "who", "how", "long", "rights");

  private final Organisations organisations;
  private final OrganisationNames names;

  OwnerPrivacyController(Organisations organisations, OrganisationNames names) {
    this.organisations = organisations;
    this.names = names;
  }

  @GetMapping("/o/privacy")
  ModelAndView show(HttpServletRequest request) {
    return Pages.show("community/owner-privacy", new OwnerPrivacyPage(phone(request), PARTS));
  }

  private Optional<ServicePhone> phone(HttpServletRequest request) {
    return SignedInOwner.of(request)
        .flatMap(owner ->
            OrganisationScope.<Optional<ServicePhone>, RuntimeException>call(
                owner.organisation(), () -> names.of(owner.organisation()).phone()))
        .or(organisations::onlyPhone);
  }
}
