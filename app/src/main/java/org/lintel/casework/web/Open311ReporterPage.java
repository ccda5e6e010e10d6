package org.lintel.casework.web;

/** How whoever reported something can be reached; parts may be empty. */
public record Open311ReporterPage(String back, String code, String email, String account) {

  @Override
  public String toString() {
    return "Open311ReporterPage[" + code + "]";
  }
}
