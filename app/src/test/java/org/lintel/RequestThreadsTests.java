package org.lintel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lintel.survey.SurveyFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.thread.Threading;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;

/** Requests on virtual threads that load classes can stop each other for good: ADR 53. */
@SpringBootTest(classes = Lintel.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.ForApplication.class)
@Import(SurveyFixture.class)
class RequestThreadsTests {

  @Autowired Environment environment;

  @Test
  void requestsRunOnThreadsOfTheSystem() {
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .anyMatch(name -> name.matches("http-nio-.*-exec-\\d+"));
    assertThat(Threading.VIRTUAL.isActive(environment)).isFalse();
  }
}
