/**
 * The PostgreSQL an installation keeps its data in: the embedded one or an external one, the two
 * roles, row-level security by organisation, backup and restore. Plain Java and JDBC, so that
 * commands use it without the application.
 *
 * <p>Main types: {@link org.lintel.platform.database.EmbeddedPostgres}, {@link
 * org.lintel.platform.database.DatabaseAccess}, {@link
 * org.lintel.platform.database.OrganisationScope}. Not for queries: every module has its own.
 */
@NullMarked
@NamedInterface("database")
package org.lintel.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
