package org.lintel.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The route is open to owners who are signed in at their home's pages, and to nobody else; staff
 * have no part in it. Whose things are shown is checked by the collection that is asked, with the
 * {@link SignedInOwner}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenToOwners {}
