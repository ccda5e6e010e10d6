package org.lintel.platform;

/** One thing that a role may allow. The enum of all of them lives above this module. */
public interface Permit {

  String name();
}
