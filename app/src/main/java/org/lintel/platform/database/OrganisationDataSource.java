package org.lintel.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The application's pool. A connection that is taken carries the organisation of {@link
 * OrganisationScope}; the server is told only when that connection carried another one before.
 */
public final class OrganisationDataSource extends DelegatingDataSource implements AutoCloseable {
  private static final String NOBODY = "";

  private final HikariDataSource pool;

  /** By physical connection; one that is not in here carries nothing known. */
  private final Map<Connection, String> carried = Collections.synchronizedMap(new WeakHashMap<>());

  public OrganisationDataSource(Login login, DatabaseSettings settings) {
    this(new HikariDataSource(configuration(login, settings)));
  }

  private OrganisationDataSource(HikariDataSource pool) {
    super(pool);
    this.pool = pool;
  }

  private static HikariConfig configuration(Login login, DatabaseSettings settings) {
    var configuration = new HikariConfig();
    configuration.setPoolName("lintel");
    configuration.setJdbcUrl(login.url());
    configuration.setUsername(login.user());
    configuration.setPassword(login.password());
    configuration.setMaximumPoolSize(settings.connections());
    configuration.setConnectionTimeout(settings.connectionWait().toMillis());
    configuration.setValidationTimeout(Math.min(settings.connectionWait().toMillis(), 1_000));
    configuration.addDataSourceProperty("ApplicationName", "Lintel");
    configuration.addDataSourceProperty("tcpKeepAlive", "true");
    return configuration;
  }

  @Override
  public Connection getConnection() throws SQLException {
    var connection = pool.getConnection();
    try {
      carry(connection, organisation());
      return connection;
    } catch (SQLException | RuntimeException e) {
      pool.evictConnection(connection);
      throw e;
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLException("The application connects with its own role only");
  }

  private void carry(Connection connection, String organisation) throws SQLException {
    var physical = connection.unwrap(Connection.class);
    if (organisation.equals(carried.get(physical))) {
      return;
    }
    carried.remove(physical);
    try (var statement =
        connection.prepareStatement("SELECT set_config('lintel.organisation', ?, false)")) {
      statement.setString(1, organisation);
      statement.execute();
    }
    carried.put(physical, organisation);
  }

  private static String organisation() {
    var current = OrganisationScope.current();
    return current.isPresent() ? Integer.toString(current.getAsInt()) : NOBODY;
  }

  @Override
  public void close() {
    pool.close();
  }
}
