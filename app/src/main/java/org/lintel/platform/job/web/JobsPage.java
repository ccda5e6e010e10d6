package org.lintel.platform.job.web;

import org.lintel.platform.Paged;
import org.lintel.platform.job.JobView;

/** The viewer's long jobs, latest first. */
public record JobsPage(Paged<JobView> jobs) {}
