package org.lintel.casework.web;

/** A key to hand over, shown this once. */
public record Open311KeyPage(String name, String key) {

  @Override
  public String toString() {
    return "Open311KeyPage[" + name + "]";
  }
}
