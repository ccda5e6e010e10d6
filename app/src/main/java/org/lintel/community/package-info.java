/**
 * Places and people: group, region, company, community, building, entrance and unit; households as
 * dated roles of people towards a unit; their contacts; and the import of rosters. Not for what
 * owners answer, need or were promised: that is kept by the modules above, under the household's
 * id. Main types: {@link org.lintel.community.Communities}, {@link org.lintel.community.Community},
 * {@link org.lintel.community.TenureStage}.
 */
@ApplicationModule(allowedDependencies = {"platform", "platform :: web"})
@NullMarked
package org.lintel.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
