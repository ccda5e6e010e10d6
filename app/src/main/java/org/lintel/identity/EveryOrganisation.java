package org.lintel.identity;

import java.util.function.IntConsumer;
import org.lintel.platform.database.OrganisationScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does something for every organisation of the installation, each in its own scope. What fails for
 * one is told in the log and stops none of the others; the next turn tries again.
 */
@Component
public class EveryOrganisation {

  private static final Logger log = LoggerFactory.getLogger(EveryOrganisation.class);

  private final Organisations organisations;

  EveryOrganisation(Organisations organisations) {
    this.organisations = organisations;
  }

  /**
   * Does the work for each.
   *
   * @param task what it is called in the log
   * @param work takes the organisation's number
   */
  public void each(String task, IntConsumer work) {
    organisations.all().forEach(organisation -> run(task, organisation, work));
  }

  private static void run(String task, int organisation, IntConsumer work) {
    try {
      OrganisationScope.run(organisation, () -> work.accept(organisation));
    } catch (RuntimeException failed) {
      log.error(
          "{} failed for organisation {} and is tried again at its next turn",
          task,
          organisation,
          failed);
    }
  }
}
