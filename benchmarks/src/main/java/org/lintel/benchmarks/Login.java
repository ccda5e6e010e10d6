package org.lintel.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** How one role reaches the database of an installation. */
record Login(int port, String database, String user, String password) {

  String url() {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), user, password);
  }

  @Override
  public String toString() {
    return "Login[user=" + user + "]";
  }
}
