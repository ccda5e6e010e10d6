package org.lintel.identity.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.lintel.identity.IdentitySettings;
import org.lintel.identity.Organisations;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.secret.KeyedHash;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the sealer on one node for every organisation. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

  @Bean
  AuditChain auditChain(KeyedHash hash) {
    return new AuditChain(content -> hash.of("audit-chain", content));
  }

  @Bean
  RecurringTask<Void> auditSealing(
      AuditSealer sealer, Organisations organisations, IdentitySettings settings) {
    return Tasks.recurring("audit-sealing", FixedDelay.of(settings.sealEvery()))
        .execute((_, _) ->
            organisations
                .all()
                .forEach(number -> OrganisationScope.run(number, () -> sealAll(sealer))));
  }

  private static void sealAll(AuditSealer sealer) {
    int sealed;
    do {
      sealed = sealer.sealBatch();
    } while (sealed == AuditSealer.BATCH);
  }
}
