package org.lintel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.lintel.platform.Tidying;
import org.lintel.platform.database.OrganisationScope;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

@LintelTest
class FailingTidyingIntegrationTests {

  @Autowired Organisations organisations;
  @Autowired EveryOrganisation everyOrganisation;

  private final ListAppender<ILoggingEvent> told = new ListAppender<>();
  private final Logger log = (Logger) LoggerFactory.getLogger(EveryOrganisation.class);

  @BeforeEach
  void listen() {
    told.start();
    log.addAppender(told);
  }

  @AfterEach
  void leave() {
    log.detachAppender(told);
  }

  @Test
  void aTaskThatFailsForOneCompanyIsLoggedAndStopsNoOther() {
    int first = organisations.found("先前物业", ZoneId.of("Asia/Shanghai"), false);
    int second = organisations.found("随后物业", ZoneId.of("Asia/Shanghai"), false);
    var tidied = new ArrayList<Integer>();
    var broken = new Broken(first);

    run(List.of(broken, () -> tidied.add(OrganisationScope.required())));

    assertThat(tidied).contains(first, second);
    assertThat(broken.tidied).contains(second).doesNotContain(first);
    assertThat(told.list)
        .singleElement()
        .satisfies(event -> {
          assertThat(event.getLevel()).isEqualTo(Level.ERROR);
          assertThat(event.getFormattedMessage())
              .isEqualTo(
                  "Broken failed for organisation "
                      + first
                      + " and is tried again at its next turn");
          assertThat(event.getThrowableProxy().getMessage()).isEqualTo("cannot tidy");
        });
  }

  private void run(List<Tidying> tidying) {
    new TidyingAtNight()
        .nightlyTidying(tidying, everyOrganisation, LocalTime.of(3, 40))
        .executeRecurringly(new TaskInstance<>("tidying", "recurring"), null);
  }

  /** Fails for one organisation. */
  private static final class Broken implements Tidying {

    private final int organisation;
    private final List<Integer> tidied = new ArrayList<>();

    Broken(int organisation) {
      this.organisation = organisation;
    }

    @Override
    public void tidy() {
      if (OrganisationScope.required() == organisation) {
        throw new IllegalStateException("cannot tidy");
      }
      tidied.add(OrganisationScope.required());
    }
  }
}
