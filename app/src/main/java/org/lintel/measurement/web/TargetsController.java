package org.lintel.measurement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.community.Communities;
import org.lintel.community.Community;
import org.lintel.identity.Permission;
import org.lintel.identity.Requires;
import org.lintel.measurement.CompanyZone;
import org.lintel.measurement.NewTarget;
import org.lintel.measurement.SettingATarget;
import org.lintel.measurement.TargetAnswer;
import org.lintel.measurement.Targets;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Notices;
import org.lintel.platform.web.Pages;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Targets of the communities that the viewer sees and of the whole company. */
@Controller
class TargetsController {

  private static final String SHOW = "measurement/targets";

  private final Targets targets;
  private final SettingATarget setting;
  private final Communities communities;
  private final CompanyZone company;
  private final Clock clock;

  TargetsController(
      Targets targets,
      SettingATarget setting,
      Communities communities,
      CompanyZone company,
      Clock clock) {
    this.targets = targets;
    this.setting = setting;
    this.communities = communities;
    this.company = company;
    this.clock = clock;
  }

  @GetMapping("/targets")
  @Requires(Permission.READ_RESULTS)
  ModelAndView list(Viewer viewer, Text text) {
    var form = new TargetForm("", TargetForm.WHOLE, "", today().toString(), "");
    return Pages.show(SHOW, page(viewer, form, Refusals.none(), Optional.empty(), text));
  }

  @PostMapping("/targets")
  @Requires(Permission.SET_TARGETS)
  ModelAndView set(
      Viewer viewer,
      @RequestParam(defaultValue = "") String metric,
      @RequestParam(defaultValue = "") String community,
      @RequestParam(defaultValue = "") String value,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      Text text,
      HttpServletResponse response) {
    var form = new TargetForm(metric, community, value, from, until);
    Refusals problems = form.problems();
    if (!problems.isEmpty()) {
      return Pages.refuse(SHOW, page(viewer, form, problems, Optional.empty(), text));
    }
    TargetAnswer answer = setting.set(viewer, wanted(viewer, form));
    Refusals refusals = TargetRefusals.of(answer);
    if (!refusals.isEmpty()) {
      return Pages.refuse(SHOW, page(viewer, form, refusals, Optional.of(answer), text));
    }
    Notices.tell(response, "measurement.targets.was-set");
    return Pages.seeOther("/targets");
  }

  @PostMapping("/targets/{target}/withdrawal")
  @Requires(Permission.SET_TARGETS)
  ModelAndView withdraw(Viewer viewer, @PathVariable UUID target, HttpServletResponse response) {
    setting.withdraw(viewer, target);
    Notices.tell(response, "measurement.targets.was-withdrawn");
    return Pages.seeOther("/targets");
  }

  private NewTarget wanted(Viewer viewer, TargetForm form) {
    Optional<Community> community =
        form.communityId().map(id -> communities.find(viewer, Permission.SET_TARGETS, id));
    return new NewTarget(
        form.headline().orElseThrow(),
        community,
        form.number().orElseThrow(),
        TargetForm.day(form.from()).orElseThrow(),
        TargetForm.day(form.until()));
  }

  private TargetsPage page(
      Viewer viewer, TargetForm form, Refusals refusals, Optional<TargetAnswer> answer, Text text) {
    List<Community> settable = communities.visibleTo(viewer, Permission.SET_TARGETS);
    boolean isWhole = targets.isOverEverything(viewer, Permission.SET_TARGETS);
    var rows =
        targets.visibleTo(viewer).stream()
            .map(target -> TargetsPage.Row.of(target, settable, isWhole, today(), text))
            .toList();
    boolean canTakeWhole = isWhole && settable.size() > 1 && form.communityId().isPresent();
    List<String> waysOut =
        answer.map(given -> WaysOut.of(given, canTakeWhole, text)).orElse(List.of());
    return new TargetsPage(rows, settable, isWhole, form, refusals, waysOut);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), company.get());
  }
}
