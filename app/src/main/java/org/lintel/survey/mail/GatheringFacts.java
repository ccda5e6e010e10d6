package org.lintel.survey.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.lintel.community.Communities;
import org.lintel.community.ServicePhones;
import org.lintel.platform.database.OrganisationScope;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Text;
import org.lintel.survey.Instruments;
import org.lintel.survey.Wave;
import org.lintel.survey.instrument.Answers;
import org.lintel.survey.instrument.HouseholdFacts;
import org.lintel.survey.instrument.PagePlan;
import org.springframework.stereotype.Component;

/** Gathers what fills the places of a mail about a wave. */
@Component
class GatheringFacts {

  private final Instruments instruments;
  private final Communities communities;
  private final ServicePhones phones;
  private final OrganisationNames names;

  GatheringFacts(
      Instruments instruments,
      Communities communities,
      ServicePhones phones,
      OrganisationNames names) {
    this.instruments = instruments;
    this.communities = communities;
    this.phones = phones;
    this.names = names;
  }

  MailFacts facts(Wave wave, String language, MailPages.Addressee addressee) {
    var community = communities.get(addressee.community());
    var questionnaire = instruments.version(wave.versionId()).questionnaire();
    var household = HouseholdFacts.of(addressee.unitKind(), addressee.tenureStage());
    var plan = PagePlan.of(questionnaire, Answers.NONE, household);
    return new MailFacts(
        addressee.owner(),
        community.name(),
        names.of(OrganisationScope.required()).name(),
        questionnaire.title().in(language),
        moment(wave.closesAt(), community.zone(), language),
        plan.minutesFrom(plan.first()),
        wave.mode(),
        addressee.round(),
        addressee.doors(),
        phones.of(community.uuid()),
        addressee.optOut());
  }

  private static String moment(Instant at, ZoneId zone, String language) {
    var form = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT);
    Locale locale = Text.ENGLISH.equals(language) ? Locale.UK : Locale.CHINA;
    return form.withLocale(locale).format(at.atZone(zone));
  }
}
