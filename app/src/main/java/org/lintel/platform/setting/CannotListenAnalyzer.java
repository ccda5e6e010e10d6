package org.lintel.platform.setting;

import org.lintel.platform.web.Texts;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends a start with the sentence instead of a stack trace. */
class CannotListenAnalyzer extends AbstractFailureAnalyzer<CannotListen> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, CannotListen cause) {
    return new FailureAnalysis(cause.sentence(Texts.ofTerminal()), null, cause);
  }
}
