package org.lintel.statistics.funnel;

/** What may be said about one community against the target. */
public enum FunnelVerdict {
  /** Fewer than 10 answers: the point is not drawn. */
  NOT_DRAWN,

  /** 10 to 29 answers: drawn without a verdict. */
  NOT_JUDGED,

  /** Not distinguishable from the target. */
  WITHIN,

  /** Above the target by more than chance and the other communities' spread explain. */
  ABOVE,

  /** Below the target by more than chance and the other communities' spread explain. */
  BELOW
}
