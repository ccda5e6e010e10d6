package org.lintel.platform.job;

/** Somebody asked to stop; the handler left everything as it was. */
public class JobCancelled extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
