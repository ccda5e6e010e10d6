package org.lintel.channel.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintel.channel.NoticeTemplate;
import org.lintel.channel.SampleNotices;
import org.lintel.platform.web.Refusals;

/**
 * The words of one kind of notice.
 *
 * @param typed what the form shows by field
 * @param isShipped whether the shipped words hold
 * @param needsCode whether the provider of text messages sends approved texts only
 * @param samples how it looks, by language tag
 * @param versions who changed it when
 * @param test outcome of a test mail: a message key, empty when none was sent
 */
public record WordingPage(
    NoticeTemplate template,
    Map<String, String> typed,
    boolean isShipped,
    boolean needsCode,
    Map<String, SampleNotices.Sample> samples,
    List<Version> versions,
    Optional<ChannelSettingsPage.Result> test,
    Refusals refusals) {

  public WordingPage {
    typed = Map.copyOf(typed);
    samples = Map.copyOf(samples);
    versions = List.copyOf(versions);
  }

  /** One change. */
  public record Version(int number, boolean isShipped, String at, String by) {}

  public String value(String field) {
    return typed.getOrDefault(field, "");
  }

  public String address() {
    return "/notice-templates/" + template.name();
  }

  public NoticeTemplate.Urgency[] urgencies() {
    return NoticeTemplate.Urgency.values();
  }

  public NoticeTemplate.Route[] routes() {
    return NoticeTemplate.Route.values();
  }

  public Optional<SampleNotices.Sample> sample(String language) {
    return Optional.ofNullable(samples.get(language));
  }
}
