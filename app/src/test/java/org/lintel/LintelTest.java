package org.lintel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole application on a database of its own. Tests with the same configuration share
 * application and database, so each makes an organisation of its own, as customers do; one that
 * needs an empty installation adds {@code @DirtiesContext}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = Lintel.class)
@ContextConfiguration(initializers = TestDatabase.ForApplication.class)
public @interface LintelTest {}
