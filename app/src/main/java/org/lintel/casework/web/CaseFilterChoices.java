package org.lintel.casework.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lintel.casework.CaseChannel;
import org.lintel.casework.CaseFilter;
import org.lintel.casework.CaseHandlers;
import org.lintel.casework.CaseState;
import org.lintel.community.Communities;
import org.lintel.identity.Permission;
import org.lintel.platform.Viewer;
import org.lintel.platform.web.Text;
import org.springframework.stereotype.Component;

/** What the filter of the list of cases offers. */
@Component
class CaseFilterChoices {

  private final Communities communities;
  private final CaseHandlers handlers;
  private final CaseWords words;

  CaseFilterChoices(Communities communities, CaseHandlers handlers, CaseWords words) {
    this.communities = communities;
    this.handlers = handlers;
    this.words = words;
  }

  CasesPage.Choices of(Viewer viewer, Text text) {
    return new CasesPage.Choices(
        communities.visibleTo(viewer, Permission.READ_CASES).stream()
            .map(community -> new Option(community.uuid().toString(), community.name()))
            .toList(),
        CaseWords.kinds(text),
        CaseFilter.Due.all().stream()
            .filter(due -> due != CaseFilter.Due.ANY)
            .map(due -> new Option(due.key(), text.get("casework.due.show." + due.key())))
            .toList(),
        Arrays.stream(CaseState.Kind.values())
            .map(state -> new Option(state.key(), text.get("casework.state." + state.key())))
            .toList(),
        words.catalogue().categories().stream()
            .map(category -> new Option(category.code(), category.name().in(text.language())))
            .toList(),
        CaseWords.severities(text),
        Arrays.stream(CaseChannel.values())
            .map(
                channel -> new Option(channel.key(), text.get("casework.channel." + channel.key())))
            .toList(),
        handlers(viewer, text));
  }

  private List<Option> handlers(Viewer viewer, Text text) {
    var all = new ArrayList<Option>();
    all.add(new Option("me", text.get("casework.handler.me")));
    all.add(new Option("nobody", text.get("casework.handler.nobody")));
    handlers.within(viewer).stream()
        .filter(colleague -> !colleague.id().equals(viewer.id()))
        .forEach(colleague -> all.add(new Option(colleague.id().toString(), colleague.name())));
    return all;
  }
}
