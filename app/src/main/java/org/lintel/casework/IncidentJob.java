package org.lintel.casework;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lintel.casework.TellingHomesOfIncidents.Home;
import org.lintel.platform.job.JobContext;
import org.lintel.platform.job.JobHandler;
import org.lintel.platform.job.JobOutcome;
import org.springframework.stereotype.Component;

/**
 * Brings one word about an incident to every household that it touches and to every case that was
 * linked to it. It can run again from the start at any time: who has the word is passed over.
 */
@Component
public class IncidentJob implements JobHandler {

  static final String KIND = "incident";
  private static final String INCIDENT = "incident";
  private static final String WORD = "word";

  private final Incidents incidents;
  private final IncidentHouseholds households;
  private final IncidentCases cases;

  IncidentJob(Incidents incidents, IncidentHouseholds households, IncidentCases cases) {
    this.incidents = incidents;
    this.households = households;
    this.cases = cases;
  }

  /** Of the job that brings that word. */
  public static Map<String, String> parameters(UUID incident, int word) {
    return Map.of(INCIDENT, incident.toString(), WORD, String.valueOf(word));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public JobOutcome run(JobContext context) {
    Incident incident = incidents.get(UUID.fromString(context.parameter(INCIDENT)));
    int number = Integer.parseInt(context.parameter(WORD));
    IncidentWord word =
        incidents.words(incident).stream()
            .filter(said -> said.number() == number)
            .findFirst()
            .orElseThrow();
    String page = "/incidents/" + incident.id();
    List<UUID> linked = cases.of(incident);
    long touched = households.count(incident, word);
    long total = touched + linked.size();
    boolean isEnd = word.kind() == IncidentWord.Kind.ENDED;
    Set<Home> byTheirCase = isEnd ? cases.homes(incident) : Set.of();
    long told = households.tell(incident, word, byTheirCase, done -> context.progress(done, total));
    long left = 0;
    for (int at = 0; at < linked.size(); at++) {
      left += cases.tell(linked.get(at), word) ? 0 : 1;
      context.problems(left);
      context.progress(touched + at + 1, total);
    }
    if (isEnd) {
      households.tellOfTheEnd(incident, word, cases.notDoneSince(incident, word.at()));
    }
    return JobOutcome.done(page, "casework.incident.job.done", told, linked.size() - left, left);
  }
}
