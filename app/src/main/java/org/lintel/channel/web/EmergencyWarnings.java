package org.lintel.channel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lintel.channel.Channels;
import org.lintel.channel.Medium;
import org.lintel.channel.NoticeTemplate;
import org.lintel.channel.NoticeTemplates;
import org.lintel.channel.NoticeWordings;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** What the settings lack for staff to hear of emergencies at night. */
@Component
class EmergencyWarnings {

  private final Channels channels;
  private final NoticeTemplates templates;
  private final NoticeWordings wordings;

  EmergencyWarnings(Channels channels, NoticeTemplates templates, NoticeWordings wordings) {
    this.channels = channels;
    this.templates = templates;
    this.wordings = wordings;
  }

  List<String> in(Text text) {
    if (channels.isHeldBack()) {
      return List.of(text.get("channel.reach.held"));
    }
    boolean byMail = channels.isOpen(Medium.EMAIL);
    boolean bySms = channels.isOpen(Medium.SMS);
    if (!byMail && !bySms) {
      return List.of(text.get("channel.reach.silence"));
    }
    var warnings = new ArrayList<String>();
    if (!byMail) {
      warnings.add(text.get("channel.reach.without-mail"));
    }
    if (!bySms) {
      warnings.add(text.get("channel.reach.without-sms"));
    }
    String uncoded = bySms && channels.needsApprovedText() ? uncoded(text) : "";
    if (!uncoded.isEmpty()) {
      warnings.add(text.get("channel.reach.without-code", uncoded));
    }
    return warnings;
  }

  /** Emergencies that the provider would not send to colleagues. */
  private String uncoded(Text text) {
    return templates.all().stream()
        .filter(template -> !template.isForOwners() && template.isTexted())
        .filter(template -> wordings.of(template).smsCode().isEmpty())
        .map(NoticeTemplate::name)
        .map(name -> text.get("notice." + name + ".name"))
        .collect(Collectors.joining(text.get("channel.reach.list")));
  }
}
