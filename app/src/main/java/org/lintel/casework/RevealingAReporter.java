package org.lintel.casework;

import java.util.Map;
import java.util.Optional;
import org.lintel.platform.AuditTrail;
import org.lintel.platform.Viewer;
import org.lintel.platform.secret.PersonalDataCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows how whoever reported by a program can be reached; each look stands in the audit log. */
@Component
public class RevealingAReporter {

  private final JdbcClient database;
  private final PersonalDataCipher cipher;
  private final AuditTrail audit;

  RevealingAReporter(JdbcClient database, PersonalDataCipher cipher, AuditTrail audit) {
    this.database = database;
    this.cipher = cipher;
    this.audit = audit;
  }

  /** What the program said of the reporter; parts may be empty. */
  public record Reporter(String email, String account) {

    @Override
    public String toString() {
      return "Reporter[…]";
    }
  }

  /** Whether anything of the reporter is kept. */
  public boolean isPossible(ServiceCase found) {
    return kept(found).isPresent();
  }

  @Transactional
  public Optional<Reporter> reveal(Viewer viewer, ServiceCase found) {
    Optional<Reporter> reporter = kept(found);
    reporter.ifPresent(
        _ -> audit.append(viewer.id(), "case-reporter-shown", found.id().toString(), Map.of()));
    return reporter;
  }

  private Optional<Reporter> kept(ServiceCase found) {
    return database
        .sql(
            """
            SELECT email, account
            FROM open311_request
            WHERE community_id = :community AND case_id = :case
              AND (email IS NOT NULL OR account IS NOT NULL)
            """)
        .param("community", found.place().communityId())
        .param("case", found.id())
        .query((row, _) ->
            new Reporter(opened(row.getBytes("email")), opened(row.getBytes("account"))))
        .optional();
  }

  private String opened(byte @org.jspecify.annotations.Nullable [] kept) {
    return kept == null ? "" : cipher.decrypt(kept);
  }
}
