package org.lintel.survey.instrument;

import java.util.Map;

/** What is known of a household when it answers, for conditions: fact and value by name. */
public record HouseholdFacts(Map<String, String> values) {

  public static final String UNIT_KIND = "unit_kind";
  public static final String TENURE_STAGE = "tenure_stage";
  public static final HouseholdFacts NONE = new HouseholdFacts(Map.of());

  public HouseholdFacts {
    values = Map.copyOf(values);
  }

  public static HouseholdFacts of(String unitKind, String tenureStage) {
    return new HouseholdFacts(Map.of(UNIT_KIND, unitKind, TENURE_STAGE, tenureStage));
  }
}
