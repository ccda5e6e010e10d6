package org.lintel.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.lintel.community.Community;

/** A target to be set. Community empty: the whole organisation. */
public record NewTarget(
    HeadlineMetric metric,
    Optional<Community> community,
    BigDecimal value,
    LocalDate validFrom,
    Optional<LocalDate> validUntil) {}
