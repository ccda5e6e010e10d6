package org.lintel.casework.web;

import org.lintel.casework.KeepingAppointments;
import org.lintel.casework.MakingAppointments;
import org.lintel.identity.OpenToOwners;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The same for an owner who is signed in. */
@Controller
@OpenToOwners
@RequestMapping("/o/cases/{token}/appointment")
class HomeAppointmentController extends OwnerAppointmentController {

  HomeAppointmentController(
      HomeAnswers answers,
      AppointmentPages pages,
      MakingAppointments making,
      KeepingAppointments keeping) {
    super(answers, pages, making, keeping);
  }
}
