package org.lintel.channel.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintel.channel.NoticeTemplate;
import org.lintel.channel.NoticeTemplates;
import org.lintel.channel.NoticeWording;
import org.lintel.channel.NoticeWordings;
import org.lintel.channel.SampleNotices;
import org.lintel.channel.sms.SmsGateway;
import org.lintel.identity.StaffMembers;
import org.lintel.platform.web.OrganisationNames;
import org.lintel.platform.web.Refusals;
import org.lintel.platform.web.Text;
import org.lintel.platform.web.Texts;
import org.springframework.stereotype.Component;

/** Puts the pages of the words of notices together. */
@Component
class WordingPages {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final NoticeTemplates templates;
  private final NoticeWordings wordings;
  private final SampleNotices samples;
  private final SmsGateway gateway;
  private final StaffMembers staff;
  private final OrganisationNames names;
  private final Texts texts;

  WordingPages(
      NoticeTemplates templates,
      NoticeWordings wordings,
      SampleNotices samples,
      SmsGateway gateway,
      StaffMembers staff,
      OrganisationNames names,
      Texts texts) {
    this.templates = templates;
    this.wordings = wordings;
    this.samples = samples;
    this.gateway = gateway;
    this.staff = staff;
    this.names = names;
    this.texts = texts;
  }

  WordingsPage all(Text text) {
    return new WordingsPage(rows(text, true), rows(text, false));
  }

  private List<WordingsPage.Row> rows(Text text, boolean isForOwners) {
    return templates.all().stream()
        .filter(template -> template.isForOwners() == isForOwners)
        .map(template -> row(template, text))
        .toList();
  }

  private WordingsPage.Row row(NoticeTemplate template, Text text) {
    NoticeWording wording = wordings.of(template);
    return new WordingsPage.Row(
        template.name(),
        wording.in(text.language()).subject(),
        wording.urgency().key(),
        wording.route().key(),
        template.isTexted() && wording.urgency() == NoticeTemplate.Urgency.EMERGENCY,
        wording.isShipped());
  }

  WordingPage now(NoticeTemplate template, Optional<ChannelSettingsPage.Result> test) {
    NoticeWording wording = wordings.of(template);
    return page(template, WordingReading.shown(wording), wording, test, Refusals.none());
  }

  /** With the words as they were typed, looked at or refused. */
  WordingPage typed(
      NoticeTemplate template, Map<String, String> form, NoticeWording typed, Refusals refusals) {
    return page(template, form, typed, Optional.empty(), refusals);
  }

  private WordingPage page(
      NoticeTemplate template,
      Map<String, String> form,
      NoticeWording wording,
      Optional<ChannelSettingsPage.Result> test,
      Refusals refusals) {
    return new WordingPage(
        template,
        form,
        wordings.of(template).isShipped(),
        gateway.needsCodes(),
        Map.of(
            Text.CHINESE, sample(template, wording, Text.CHINESE),
            Text.ENGLISH, sample(template, wording, Text.ENGLISH)),
        versions(template),
        test,
        refusals);
  }

  private SampleNotices.Sample sample(
      NoticeTemplate template, NoticeWording wording, String language) {
    return samples.of(template, wording, texts.in(language), gateway.sign());
  }

  private List<WordingPage.Version> versions(NoticeTemplate template) {
    var versions = wordings.versions(template);
    var by = staff.names(versions.stream().map(NoticeWordings.Version::by).distinct().toList());
    return versions.stream()
        .map(version ->
            new WordingPage.Version(
                version.version(),
                version.isShipped(),
                MINUTE.format(version.at().atZone(names.zone())),
                by.getOrDefault(version.by(), "")))
        .toList();
  }
}
