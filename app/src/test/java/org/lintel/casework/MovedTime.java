package org.lintel.casework;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.lintel.calendar.MovedClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The application's time is moved by the test, from a Friday morning on. */
@TestConfiguration(proxyBeanMethods = false)
public class MovedTime {

  public static final String FRIDAY = "2026-11-20T09:00";

  @Bean
  @Primary
  MovedClock movedClock() {
    return new MovedClock(at(FRIDAY));
  }

  public static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }
}
