package org.lintel.platform.database;

import java.util.Locale;
import javax.sql.DataSource;
import org.lintel.platform.secret.KeyFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Opens the database before everything that needs it and closes it after. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  private static final Logger log = LoggerFactory.getLogger(DatabaseConfiguration.class);

  @Bean
  DatabaseSettings databaseSettings(Environment environment) {
    return DatabaseSettings.read(environment::getProperty);
  }

  @Bean
  LintelHome lintelHome(DatabaseSettings settings) {
    return settings.home();
  }

  @Bean
  Database database(DatabaseSettings settings) {
    return Database.open(settings, step -> log.info(step.sentence(Locale.getDefault())));
  }

  @Bean
  @Primary
  OrganisationDataSource dataSource(Database database, DatabaseSettings settings) {
    return new OrganisationDataSource(database.access().application(), settings);
  }

  @Bean
  KeyFile keyFile(LintelHome home, Database database) {
    return new InstallationKey(home, database.access()).open();
  }

  /** Past the row policies: only for backup and for rebuilding what is derived. */
  @Bean(defaultCandidate = false)
  @Qualifier("owner")
  DataSource ownerDataSource(Database database) {
    return pastThePolicies(database.access().owner());
  }

  static DataSource pastThePolicies(Login owner) {
    var source = new DriverManagerDataSource(owner.url(), owner.user(), owner.password());
    source.setConnectionProperties(Login.discreet());
    return source;
  }
}
