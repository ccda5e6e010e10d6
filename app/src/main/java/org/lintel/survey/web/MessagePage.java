package org.lintel.survey.web;

import java.util.List;
import java.util.Optional;
import org.lintel.platform.ServicePhone;

/**
 * A page that tells something instead of asking.
 *
 * @param kind part of the message keys {@code survey.owner.KIND.title}
 * @param phone whom to call; empty when no number is known
 * @param sentences what it tells, already in the owner's language
 * @param act address of the one thing to do; empty when there is nothing to do
 * @param actLabel what the act is called
 * @param isGood whether it ends well, with a tick
 * @param privacy who can see what of an answer; empty where no survey is known
 */
public record MessagePage(
    String kind,
    String place,
    Optional<ServicePhone> phone,
    List<String> sentences,
    List<String> steps,
    String act,
    String actLabel,
    boolean isGood,
    String privacy) {

  public MessagePage {
    sentences = List.copyOf(sentences);
    steps = List.copyOf(steps);
  }
}
