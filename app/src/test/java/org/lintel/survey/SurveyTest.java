package org.lintel.survey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lintel.LintelTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** The whole application with a participant that remembers, for tests of this module. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@LintelTest
@AutoConfigureMockMvc
@Import({RecordingParticipant.Configuration.class, SurveyFixture.class})
public @interface SurveyTest {}
