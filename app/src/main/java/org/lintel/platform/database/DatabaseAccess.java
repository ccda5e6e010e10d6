package org.lintel.platform.database;

/**
 * How to reach the database in its two roles: {@code owner} for migrations and backup, {@code
 * application} for everything else.
 */
public record DatabaseAccess(Login owner, Login application) {}
