package org.lintel.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.casework.Cases;
import org.lintel.casework.ServiceCase;
import org.lintel.casework.TakingFromThePool;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** "I do it": one touch takes a case that nobody has. */
@Controller
@Requires(Permission.HANDLE_CASES)
class CaseTakingController {

  private final Cases cases;
  private final TakingFromThePool taking;
  private final StaffMembers staff;

  CaseTakingController(Cases cases, TakingFromThePool taking, StaffMembers staff) {
    this.cases = cases;
    this.taking = taking;
    this.staff = staff;
  }

  @PostMapping("/cases/{id}/taking")
  ModelAndView take(Viewer viewer, @PathVariable UUID id, HttpServletResponse response) {
    ServiceCase found = cases.find(viewer, Permission.HANDLE_CASES, id);
    switch (taking.take(viewer, found)) {
      case TakingFromThePool.Taken.Hers _ ->
          Notices.tell(response, "casework.taking.hers", found.code());
      case TakingFromThePool.Taken.By(UUID handler) ->
          Notices.tell(response, "casework.taking.by", found.code(), name(handler));
      case TakingFromThePool.Taken.Over _ ->
          Notices.tell(response, "casework.taking.over", found.code());
    }
    return Pages.seeOther("/today");
  }

  private String name(UUID handler) {
    return Optional.ofNullable(staff.names(List.of(handler)).get(handler)).orElse("");
  }
}
