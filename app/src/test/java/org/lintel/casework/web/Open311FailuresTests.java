package org.lintel.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;

/** Which failures programs are told in the form of the specification. */
class Open311FailuresTests {

  @ParameterizedTest
  @ValueSource(
      classes = {
        CannotGetJdbcConnectionException.class,
        CannotCreateTransactionException.class,
        TransactionSystemException.class,
        DataAccessResourceFailureException.class
      })
  void aDatabaseThatIsNotThereIsBusy(Class<? extends Throwable> failure) {
    var resolver = new ExceptionHandlerMethodResolver(Open311Failures.class);

    assertThat(Objects.requireNonNull(resolver.resolveMethodByExceptionType(failure)).getName())
        .isEqualTo("busy");
  }
}
