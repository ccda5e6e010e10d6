/**
 * Places and people: group, region, company, community, building, entrance and unit; households as
 * dated roles of people towards a unit; their contacts; and the import of rosters. Not for what
 * owners answer, need or were promised: that is kept by the modules above, under the household's
 * id. Main types: {@link org.lintel.community.Communities}, {@link
 * org.lintel.community.Households}, {@link org.lintel.community.Contacts}, {@link
 * org.lintel.community.TenureStage}; for modules above {@link
 * org.lintel.community.PersonalDataHolder}, {@link org.lintel.community.HouseholdUse}, {@link
 * org.lintel.community.TimelineContribution} and {@link org.lintel.community.HouseholdPart}.
 */
@ApplicationModule(
    allowedDependencies = {
      "platform",
      "platform :: web",
      "platform :: job",
      "platform :: file",
      "platform :: sheet",
      "platform :: secret",
      "platform :: database",
      "platform :: directory",
      "platform :: setting",
      "identity"
    })
@NullMarked
package org.lintel.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
