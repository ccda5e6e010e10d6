package org.lintel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class UnknownSessionTests {

  private final UnknownSession unknown = new UnknownSession();
  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @Test
  void aSessionThatCouldNotBeLookedUpRefusesTheHandlerWithItsCause() {
    var away = new DataAccessResourceFailureException("the database is away");

    UnknownSession.because(request, away);

    assertThatThrownBy(
            () -> unknown.preHandle(request, new MockHttpServletResponse(), new Object()))
        .isSameAs(away);
  }

  @Test
  void everyOtherRequestGoesOn() {
    assertThat(unknown.preHandle(request, new MockHttpServletResponse(), new Object())).isTrue();
  }
}
