package org.lintel.platform.web;

/** The viewer is known, but no role of the viewer allows this route. */
public class NotAllowed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotAllowed(String route) {
    super(route);
  }
}
