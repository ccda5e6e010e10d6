package org.lintel.survey;

/** What came of opening a wave. */
public sealed interface Opening {

  /**
   * Open from now on.
   *
   * @param eligible households that could be asked: the N of every figure of this wave
   * @param invited households that are asked
   * @param links ways to answer
   */
  record Opened(int eligible, int invited, int links) implements Opening {}

  /** It was opened or closed before. */
  record NotADraft() implements Opening {}

  /** No household of the chosen communities can be asked; the wave stays a draft. */
  record NobodyToAsk() implements Opening {}

  /** Its planned end has passed; the wave stays a draft. */
  record Over() implements Opening {}
}
