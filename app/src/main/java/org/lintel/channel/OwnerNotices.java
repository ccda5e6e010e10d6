package org.lintel.channel;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintel.platform.Identifiers;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.secret.PersonalDataCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notices to households: kept, with the letters that carry them. One that no letter can carry is
 * kept for whoever it is meant for, who finds it on her own page.
 */
@Component
class OwnerNotices {

  private final JdbcClient database;
  private final NoticeWordings wordings;
  private final OwnerLetters letters;
  private final PersonalDataCipher cipher;
  private final Identifiers identifiers;
  private final Clock clock;

  OwnerNotices(
      JdbcClient database,
      NoticeWordings wordings,
      OwnerLetters letters,
      PersonalDataCipher cipher,
      Identifiers identifiers,
      Clock clock) {
    this.database = database;
    this.wordings = wordings;
    this.letters = letters;
    this.cipher = cipher;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /** Does nothing when the household was told under that key before. */
  void put(
      Notice notice,
      NoticeTemplate template,
      int community,
      UUID household,
      Optional<UUID> member) {
    UUID id = identifiers.next();
    NoticeWording wording = wordings.of(template);
    if (!isNew(notice, wording.urgency(), community, household, id)) {
      return;
    }
    List<Reachable> people = letters.people(community, household, member);
    Optional<Reachable> chosen =
        people.stream().filter(one -> !letters.media(one, wording).isEmpty()).findFirst();
    chosen.ifPresentOrElse(
        one -> {
          name(community, id, one);
          letters.put(id, community, household, one, wording);
        },
        () -> {
          people.stream().findFirst().ifPresent(one -> name(community, id, one));
          unreached(community, id, letters.obstacle(people, wording));
        });
  }

  private boolean isNew(
      Notice notice, NoticeTemplate.Urgency urgency, int community, UUID household, UUID id) {
    return database
            .sql(
                """
                INSERT INTO notice (community_id, id, organisation_id, household_id, template, facts,
                  notice_key, path_sealed, urgency, created_at, thread, useful_until)
                VALUES (:community, :id, :organisation, :household, :template, :facts::jsonb, :key,
                  :path, :urgency, :now, :thread, :until)
                ON CONFLICT (community_id, household_id, notice_key) DO NOTHING
                """)
            .param("community", community)
            .param("id", id)
            .param("organisation", OrganisationScope.required())
            .param("household", household)
            .param("template", notice.template())
            .param("facts", StoredFacts.write(notice.values()))
            .param("key", notice.key())
            .param("path", notice.path().map(cipher::encrypt).orElse(null))
            .param("urgency", urgency.name())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("thread", notice.lasting().thread())
            .param(
                "until",
                notice.lasting().until().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
            .update()
        == 1;
  }

  private void name(int community, UUID id, Reachable one) {
    database
        .sql(
            """
            UPDATE notice
            SET member_id = :member, person_id = :person
            WHERE community_id = :community AND id = :id
            """)
        .param("member", one.member())
        .param("person", one.person())
        .param("community", community)
        .param("id", id)
        .update();
  }

  private void unreached(int community, UUID id, String reason) {
    database
        .sql("UPDATE notice SET unreached = :reason WHERE community_id = :community AND id = :id")
        .param("reason", reason)
        .param("community", community)
        .param("id", id)
        .update();
  }
}
