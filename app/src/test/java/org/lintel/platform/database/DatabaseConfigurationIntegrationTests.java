package org.lintel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lintel.TestDatabase;
import org.lintel.platform.secret.KeyedHash;
import org.lintel.platform.secret.PersonalDataCipher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabase.ForApplication.class)
class DatabaseConfigurationIntegrationTests {

  @Autowired JdbcClient jdbc;
  @Autowired DataSource dataSource;
  @Autowired PersonalDataCipher cipher;

  @Autowired
  @Qualifier("owner")
  DataSource owner;

  @Test
  void theApplicationWorksInItsOwnRoleAndCarriesTheOrganisation() {
    var seen =
        OrganisationScope.<String, RuntimeException>call(
            7,
            () ->
                jdbc.sql("SELECT current_user || ' ' || current_setting('lintel.organisation')")
                    .query(String.class)
                    .single());

    assertThat(dataSource).isInstanceOf(OrganisationDataSource.class);
    assertThat(seen).isEqualTo("lintel_app 7");
  }

  @Test
  void theOwnerIsAskedForByName() {
    var user = JdbcClient.create(owner).sql("SELECT current_user").query(String.class).single();

    assertThat(user).isEqualTo("lintel_owner");
  }

  @Test
  void personalDataAreReadWithTheInstallationsKey() {
    assertThat(cipher.decrypt(cipher.encrypt("+8613800138000"))).isEqualTo("+8613800138000");
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import({DatabaseConfiguration.class, KeyedHash.class, PersonalDataCipher.class})
  static class OnlyTheDatabase {}
}
