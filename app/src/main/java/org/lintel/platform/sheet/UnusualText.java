package org.lintel.platform.sheet;

/** A text that cannot be read in blocks: only reading it row by row tells what it is. */
public class UnusualText extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnusualText(String why) {
    super(why);
  }
}
