package org.lintel.calendar;

import java.util.List;
import org.lintel.platform.web.Text;

/**
 * What things can be about that run by rules, so that a rule can name it: implemented by the module
 * that knows. The words are those of {@link ClockTerms#topics}.
 */
public interface RuleTopics {

  /** Groups in the order of a form, those that are gone left out. */
  List<Group> groups(Text text);

  /** Choices under one heading. */
  record Group(String name, List<Topic> topics) {

    public Group {
      topics = List.copyOf(topics);
    }
  }

  /**
   * One choice.
   *
   * @param code the word that rules keep
   * @param name in the reader's language
   */
  record Topic(String code, String name) {}
}
