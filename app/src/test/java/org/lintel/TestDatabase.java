package org.lintel;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.lintel.platform.database.DatabaseAccess;
import org.lintel.platform.database.DatabaseSettings;
import org.lintel.platform.database.LintelHome;
import org.lintel.platform.database.Login;
import org.lintel.platform.database.OrganisationDataSource;
import org.lintel.platform.database.ThrowawayPostgres;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A fresh, migrated database of real PostgreSQL for one test class:
 *
 * <pre>{@code
 * @RegisterExtension static final TestDatabase database = new TestDatabase();
 * }</pre>
 *
 * A test that needs the whole application says {@link LintelTest} instead.
 */
public final class TestDatabase implements AfterAllCallback, AutoCloseable {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Path FOLDERS = Path.of("target", "test-homes").toAbsolutePath();

  private final String name = "test_" + NUMBER.incrementAndGet();
  private final DatabaseAccess access;
  private final OrganisationDataSource dataSource;

  public TestDatabase() {
    access = create(name);
    dataSource = new OrganisationDataSource(access.application(), settings());
  }

  public DatabaseAccess access() {
    return access;
  }

  /** As the application sees it: rows of {@code OrganisationScope} only. */
  public OrganisationDataSource dataSource() {
    return dataSource;
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(dataSource);
  }

  /** Past the row policies, for arranging and checking. */
  public JdbcClient ownerJdbc() {
    return jdbc(access.owner());
  }

  /** As the superuser of the cluster, for arranging what the owner may not do. */
  public JdbcClient administratorJdbc() {
    var administrator = ThrowawayPostgres.administrator();
    var url = access.owner().url();
    return jdbc(new Login(url, administrator.user(), administrator.password()));
  }

  private static JdbcClient jdbc(Login login) {
    return JdbcClient.create(
        new DriverManagerDataSource(login.url(), login.user(), login.password()));
  }

  public DatabaseSettings settings() {
    var home = new LintelHome(folder(name));
    return new DatabaseSettings(home, Optional.of(access), 4, Duration.ofSeconds(3));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    dataSource.close();
    administer("DROP DATABASE " + name + " WITH (FORCE)");
  }

  private static DatabaseAccess create(String name) {
    var template = ThrowawayPostgres.template();
    administer("CREATE DATABASE " + name + " TEMPLATE lintel OWNER lintel_owner");
    administer("REVOKE TEMPORARY ON DATABASE " + name + " FROM PUBLIC");
    administer("GRANT TEMPORARY ON DATABASE " + name + " TO lintel_app");
    return new DatabaseAccess(in(name, template.owner()), in(name, template.application()));
  }

  /** Several processes run tests at the same time, each with a cluster of its own. */
  private static Path folder(String name) {
    return FOLDERS.resolve(name + "-" + ProcessHandle.current().pid());
  }

  private static Login in(String database, Login login) {
    return new Login(
        login.url().replace("/lintel?", "/" + database + "?"), login.user(), login.password());
  }

  private static void administer(String sql) {
    jdbc(ThrowawayPostgres.administrator()).sql(sql).update();
  }

  /**
   * Gives the application of a test a database and a folder of its own, until the test run ends.
   */
  public static final class ForApplication
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      var name = "application_" + NUMBER.incrementAndGet();
      var access = create(name);
      TestPropertyValues.of(
              "lintel.home=" + folder(name),
              "lintel.database.url=" + access.application().url(),
              "lintel.database.user=" + access.application().user(),
              "lintel.database.password=" + access.application().password(),
              "lintel.database.owner.user=" + access.owner().user(),
              "lintel.database.owner.password=" + access.owner().password(),
              "lintel.database.connections=8")
          .applyTo(context);
    }
  }
}
