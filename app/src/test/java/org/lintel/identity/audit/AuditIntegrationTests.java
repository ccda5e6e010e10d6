package org.lintel.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintel.TestDatabase;
import org.lintel.platform.Identifiers;
import org.lintel.platform.database.OrganisationScope;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class AuditIntegrationTests {

  private static final int COMPANY = 1;
  private static final UUID ACTOR = new UUID(0, 7);

  private final TestDatabase database = new TestDatabase();
  private final AuditChain chain = new AuditChain(AuditIntegrationTests::hash);
  private Instant now = Instant.parse("2026-03-01T08:00:00Z");
  private final AuditSealer sealer = new AuditSealer(database.jdbc(), chain);
  private final AuditCheck check = new AuditCheck(database.jdbc(), chain);

  @BeforeEach
  void fiveSealedEntries() {
    OrganisationScope.run(
        COMPANY,
        () ->
            database
                .jdbc()
                .sql(
                    """
                    INSERT INTO organisation (id, uuid, name, created_at)
                    VALUES (1, gen_random_uuid(), 'Company', now())
                    """)
                .update());
    for (int number = 1; number <= 5; number++) {
      append("subject-" + number);
    }
    OrganisationScope.run(COMPANY, sealer::sealBatch);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anUntouchedLogIsIntact() {
    assertThat(findings()).isEmpty();
    assertThat(OrganisationScope.call(COMPANY, () -> check.run(_ -> {})).checked()).isEqualTo(5);
  }

  @Test
  void aChangedRowIsFound() {
    owner("UPDATE audit_entry SET subject = 'subject-9' WHERE subject = 'subject-3'");

    assertThat(findings()).containsExactly("3 CHANGED");
  }

  @Test
  void aChangedDetailIsFound() {
    owner("UPDATE audit_entry SET details = '{\"count\": \"2\"}' WHERE subject = 'subject-2'");

    assertThat(findings()).containsExactly("2 CHANGED");
  }

  @Test
  void aMissingRowIsFound() {
    owner("DELETE FROM audit_entry WHERE subject = 'subject-4'");

    assertThat(findings()).containsExactly("4 ENTRY_MISSING");
  }

  @Test
  void aMissingSealIsFound() {
    owner("DELETE FROM audit_seal WHERE number = 2");

    assertThat(findings()).containsExactly("2 SEAL_MISSING", "0 NEVER_SEALED");
  }

  @Test
  void rowsThatChangedPlacesAreFound() {
    owner("UPDATE audit_seal SET number = 99 WHERE number = 2");
    owner("UPDATE audit_seal SET number = 2 WHERE number = 3");
    owner("UPDATE audit_seal SET number = 3 WHERE number = 99");

    assertThat(findings()).contains("2 CHANGED", "3 CHANGED");
  }

  @Test
  void anEndThatWasCutOffIsFound() {
    owner("DELETE FROM audit_seal WHERE number = 5");
    owner("DELETE FROM audit_entry WHERE subject = 'subject-5'");

    assertThat(findings()).containsExactly("5 END_CUT");
  }

  @Test
  void anEntryThatWasSlippedInIsFound() {
    append("subject-6");
    owner("DELETE FROM audit_unsealed");

    assertThat(findings()).containsExactly("0 NEVER_SEALED");
  }

  @Test
  void anEntryThatWaitsForItsSealIsNoFinding() {
    append("subject-6");

    assertThat(findings()).isEmpty();
  }

  @Test
  void theApplicationCanNeitherChangeNorRemoveAnEntry() {
    for (String sql :
        List.of(
            "UPDATE audit_entry SET subject = 'x'",
            "DELETE FROM audit_entry",
            "TRUNCATE audit_entry",
            "UPDATE audit_seal SET number = number + 9",
            "DELETE FROM audit_seal",
            "UPDATE organisation SET is_demonstration = true",
            "CALL remove_demonstration()")) {
      assertThatThrownBy(
              () -> OrganisationScope.run(COMPANY, () -> database.jdbc().sql(sql).update()))
          .as(sql)
          .isInstanceOf(DataAccessException.class);
    }
  }

  private void append(String subject) {
    now = now.plusSeconds(1);
    var clock = Clock.fixed(now, ZoneOffset.UTC);
    var log = new AuditLog(database.jdbc(), new Identifiers(clock), clock);
    OrganisationScope.run(
        COMPANY, () -> log.append(ACTOR, "wave-opened", subject, Map.of("count", "1")));
  }

  private void owner(String sql) {
    var owner = database.access().owner();
    var source = new SingleConnectionDataSource(owner.url(), owner.user(), owner.password(), true);
    try {
      var jdbc = JdbcClient.create(source);
      jdbc.sql("SELECT set_config('lintel.organisation', '1', false)").query(String.class).single();
      assertThat(jdbc.sql(sql).update()).isPositive();
    } finally {
      source.destroy();
    }
  }

  private List<String> findings() {
    return OrganisationScope.call(COMPANY, () -> check.run(_ -> {})).findings().stream()
        .map(finding -> finding.number() + " " + finding.kind())
        .toList();
  }

  private static byte[] hash(byte[] content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update("key".getBytes(StandardCharsets.UTF_8));
      return digest.digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
