package org.lintel.platform;

/** Puts names to what entries of the audit log are about; every module names its own things. */
public interface AuditSubjects {

  /**
   * A constant statement that selects {@code id}, {@code name} and {@code address} (the page) of
   * those things of this module whose id is among {@code :subjects}. It runs within the
   * organisation of the reader.
   */
  String statement();

  /**
   * A thing as a reader knows it.
   *
   * @param address its page
   */
  record Named(String name, String address) {}
}
