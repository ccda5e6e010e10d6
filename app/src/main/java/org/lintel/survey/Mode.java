package org.lintel.survey;

/** What the owner is promised about who sees the answers. Fixed with the draft of the wave. */
public enum Mode {
  /** Staff who look after the household see its answers with its name. */
  NAMED,
  /** Only quality staff see single answers; everybody else sees results of groups. */
  CONFIDENTIAL
}
