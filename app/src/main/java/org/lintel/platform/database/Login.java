package org.lintel.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** One role's way into the database. */
public record Login(String url, String user, String password) {

  /** The server's details quote whole rows, so names; what fails is written to Lintel's own log. */
  static final String DETAIL = "logServerErrorDetail";

  Connection connect() throws SQLException {
    Properties properties = discreet();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    return DriverManager.getConnection(url, properties);
  }

  static Properties discreet() {
    var properties = new Properties();
    properties.setProperty(DETAIL, "false");
    return properties;
  }

  @Override
  public String toString() {
    return "Login[" + user + "]";
  }
}
