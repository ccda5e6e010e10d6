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
 * The application's connections. One that is taken carries the organisation of {@link
 * OrganisationScope}; the server is told only when that connection carried another one before. So
 * that this is seldom, work without an organisation (whose token is this?) has connections of its
 * own; so has work within {@link ExpressConnections}.
 */
public final class OrganisationDataSource extends DelegatingDataSource implements AutoCloseable {
  private static final String NOBODY = "";

  private final HikariDataSource pool;
  private final HikariDataSource nobodys;
  private final HikariDataSource express;

  /** By physical connection; one that is not in here carries nothing known. */
  private final Map<Connection, String> carried = Collections.synchronizedMap(new WeakHashMap<>());

  public OrganisationDataSource(Login login, DatabaseSettings settings) {
    this(
        new HikariDataSource(configuration(login, settings)),
        later(nobodys(login, settings)),
        later(express(login, settings)));
  }

  private OrganisationDataSource(
      HikariDataSource pool, HikariDataSource nobodys, HikariDataSource express) {
    super(pool);
    this.pool = pool;
    this.nobodys = nobodys;
    this.express = express;
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
    configuration.addDataSourceProperty(Login.DETAIL, "false");
    return configuration;
  }

  private static HikariConfig nobodys(Login login, DatabaseSettings settings) {
    var configuration = configuration(login, settings);
    configuration.setPoolName("lintel-nobodys");
    configuration.setMaximumPoolSize(DatabaseSettings.NOBODYS_CONNECTIONS);
    return planningOnce(configuration);
  }

  private static HikariConfig express(Login login, DatabaseSettings settings) {
    var configuration = configuration(login, settings);
    configuration.setPoolName("lintel-express");
    configuration.setMaximumPoolSize(DatabaseSettings.EXPRESS_CONNECTIONS);
    return planningOnce(configuration);
  }

  /** For statements by key, whose plan does not depend on the keys. */
  private static HikariConfig planningOnce(HikariConfig configuration) {
    configuration.setMinimumIdle(1);
    configuration.setConnectionInitSql("SET plan_cache_mode = force_generic_plan");
    configuration.addDataSourceProperty("prepareThreshold", "1");
    return configuration;
  }

  /** Connects when the first connection is asked for: a short command needs no second pool. */
  private static HikariDataSource later(HikariConfig configuration) {
    var source = new HikariDataSource();
    configuration.copyStateTo(source);
    return source;
  }

  @Override
  public Connection getConnection() throws SQLException {
    String organisation = organisation();
    var from = poolOf(organisation);
    var connection = from.getConnection();
    try {
      carry(connection, organisation);
      return connection;
    } catch (SQLException | RuntimeException e) {
      from.evictConnection(connection);
      throw e;
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLException("The application connects with its own role only");
  }

  private HikariDataSource poolOf(String organisation) {
    if (organisation.equals(NOBODY)) {
      return nobodys;
    }
    return ExpressConnections.areEntered() ? express : pool;
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
    express.close();
    nobodys.close();
    pool.close();
  }
}
