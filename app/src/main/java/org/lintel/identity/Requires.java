package org.lintel.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The route is open to staff who hold any of the permissions somewhere in the portfolio. Where in
 * the portfolio is checked by the collection that is asked, with {@code Viewer.nodes}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

  Permission[] value();
}
