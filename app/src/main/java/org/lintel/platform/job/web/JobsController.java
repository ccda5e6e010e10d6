package org.lintel.platform.job.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.NotFound;
import org.lintel.platform.Paging;
import org.lintel.platform.Viewer;
import org.lintel.platform.job.JobView;
import org.lintel.platform.job.Jobs;
import org.lintel.platform.web.OpenToStaff;
import org.lintel.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The long jobs that the viewer asked for. */
@Controller
@OpenToStaff
class JobsController {

  private final Jobs jobs;
  private final Clock clock;

  JobsController(Jobs jobs, Clock clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  @GetMapping("/jobs")
  ModelAndView list(Viewer viewer, @RequestParam(defaultValue = "1") int page) {
    var paging = new Paging(page, Paging.DEFAULT_SIZE);
    return Pages.show(
        "platform/job/list", new JobsPage(jobs.recent(Optional.of(viewer.id()), paging)));
  }

  @GetMapping("/jobs/{job}")
  ModelAndView show(Viewer viewer, @PathVariable UUID job) {
    JobView own = own(viewer, job);
    var age = Duration.between(own.requestedAt(), clock.instant());
    return Pages.show("platform/job/show", new JobPage(own, age));
  }

  @PostMapping("/jobs/{job}/cancellation")
  ModelAndView cancel(Viewer viewer, @PathVariable UUID job) {
    jobs.cancel(viewer, own(viewer, job).id());
    return Pages.seeOther("/jobs/" + job);
  }

  private JobView own(Viewer viewer, UUID job) {
    return jobs.find(job)
        .filter(found -> found.requestedBy().equals(viewer.id()))
        .orElseThrow(() -> new NotFound("job " + job));
  }
}
