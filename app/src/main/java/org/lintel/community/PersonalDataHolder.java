package org.lintel.community;

import java.util.List;
import java.util.UUID;

/**
 * Keeps something about people. Called in one transaction when a person asks for a copy of
 * everything, or to be erased. Beans of the modules above.
 */
public interface PersonalDataHolder {

  /**
   * Everything kept about a person, as pairs of a message key and a value in plain words.
   *
   * @param language tag of the language that the values are written in
   */
  List<Item> export(int community, UUID person, String language);

  /**
   * Removes everything that tells who the person is; counts and scores stay. Called while community
   * still knows the person and the name.
   */
  void erase(int community, UUID person);

  /** One thing known about a person. */
  record Item(String key, String value) {}
}
