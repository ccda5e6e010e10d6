package org.lintel.measurement.comment;

/** How a comment sounds; one that praises and complains is a complaint. */
public enum Tone {
  COMPLAINT,
  PRAISE,
  OTHER
}
