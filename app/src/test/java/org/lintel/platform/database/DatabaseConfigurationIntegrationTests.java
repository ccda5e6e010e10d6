package org.lintel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lintel.LintelTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@LintelTest
class DatabaseConfigurationIntegrationTests {

  @Autowired JdbcClient jdbc;
  @Autowired DataSource dataSource;

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
}
