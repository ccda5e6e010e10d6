package org.lintel.platform;

/**
 * What was named does not exist, or lies outside what the viewer may see: the two are told apart
 * nowhere.
 */
public class NotFound extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotFound(String what) {
    super(what);
  }
}
