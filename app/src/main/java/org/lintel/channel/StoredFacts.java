package org.lintel.channel;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What fills a notice's places, as it is kept. */
final class StoredFacts {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

  private StoredFacts() {}

  static String write(Map<String, String> facts) {
    return JSON.writeValueAsString(facts);
  }

  static Map<String, String> read(String stored) {
    return JSON.readValue(stored, FACTS);
  }
}
