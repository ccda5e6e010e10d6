package org.lintel.community;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets tests of modules above read communities without starting the whole application. */
public final class OpenCommunities {

  private OpenCommunities() {}

  public static Communities of(JdbcClient database) {
    return new Communities(database);
  }
}
