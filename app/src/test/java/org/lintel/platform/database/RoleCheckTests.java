package org.lintel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lintel.TestDatabase;

class RoleCheckTests {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  @AfterEach
  void dropRole() {
    administer("DROP OWNED BY suspect");
    administer("DROP ROLE suspect");
  }

  @Test
  void anOrdinaryRolePasses() {
    create("LOGIN");

    assertThatCode(() -> new RoleCheck(application()).pass()).doesNotThrowAnyException();
  }

  @Test
  void aRoleWithoutTemporaryTablesIsRefusedBeforeAnImportFails() {
    create("LOGIN");
    administer("REVOKE TEMPORARY ON DATABASE " + name() + " FROM suspect");

    assertRefused(application(), "database.role.temporary");
  }

  @Test
  void aSuperuserIsRefused() {
    create("LOGIN SUPERUSER");

    assertRefused(application(), "database.role.superuser");
  }

  @Test
  void aRoleThatBypassesIsRefused() {
    create("LOGIN BYPASSRLS");

    assertRefused(application(), "database.role.bypass");
  }

  @Test
  void aRoleThatOwnsATableIsRefused() {
    create("LOGIN");
    administer("CREATE TABLE suspects_own (id int)");
    administer("ALTER TABLE suspects_own OWNER TO suspect");

    assertRefused(application(), "database.role.ownsTables");
  }

  @Test
  void aRoleThatMayBecomeTheOwnerIsRefused() {
    create("LOGIN NOINHERIT");
    administer("GRANT lintel_owner TO suspect");

    assertRefused(application(), "database.role.member");
  }

  @Test
  void anOwnerWhoseBackupsWouldBeEmptyIsRefused() {
    create("LOGIN");

    var access = new DatabaseAccess(suspect(), database.access().application());
    assertRefused(access, "database.role.ownerBound");
  }

  @Test
  void aServerThatCannotOrderChineseNamesIsRefused() {
    create("LOGIN");
    administer("ALTER COLLATION \"zh-x-icu\" RENAME TO hidden");
    try {
      assertRefused(application(), "database.external.collation");
    } finally {
      administer("ALTER COLLATION pg_catalog.hidden RENAME TO \"zh-x-icu\"");
    }
  }

  @Test
  void oneRoleForBothIsRefused() {
    create("LOGIN");

    assertRefused(new DatabaseAccess(suspect(), suspect()), "database.role.same");
  }

  @Test
  void aRefusedPasswordIsOneSentence() {
    create("LOGIN");
    var wrong = new Login(suspect().url(), "suspect", "wrong");

    assertRefused(
        new DatabaseAccess(database.access().owner(), wrong), "database.external.unreachable");
  }

  private static void assertRefused(DatabaseAccess access, String key) {
    assertThatThrownBy(() -> new RoleCheck(access).pass())
        .isInstanceOfSatisfying(
            DatabaseUnavailable.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }

  private static DatabaseAccess application() {
    return new DatabaseAccess(database.access().owner(), suspect());
  }

  private static Login suspect() {
    return new Login(database.access().owner().url(), "suspect", "secret");
  }

  private static void create(String attributes) {
    administer("CREATE ROLE suspect PASSWORD 'secret' " + attributes);
    administer("GRANT TEMPORARY ON DATABASE " + name() + " TO suspect");
  }

  private static String name() {
    return database.ownerJdbc().sql("SELECT current_database()").query(String.class).single();
  }

  private static void administer(String sql) {
    database.administratorJdbc().sql(sql).update();
  }
}
