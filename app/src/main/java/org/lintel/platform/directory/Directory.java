package org.lintel.platform.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leads from a hash to an organisation; read before the organisation is known. */
@Component
public class Directory {

  private final JdbcClient database;

  public Directory(JdbcClient database) {
    this.database = database;
  }

  /** Where a hash leads. */
  public record Entry(int organisation, UUID subject) {}

  public Optional<Entry> find(String kind, byte[] hash) {
    return database
        .sql(
            """
            SELECT organisation_id, subject
            FROM directory
            WHERE kind = :kind
              AND hash = :hash
            """)
        .param("kind", kind)
        .param("hash", hash)
        .query((row, number) ->
            new Entry(row.getInt("organisation_id"), row.getObject("subject", UUID.class)))
        .optional();
  }

  /** Where each of these hashes leads, by its place in the list; those that lead nowhere lack. */
  public Map<Integer, Entry> findAll(String kind, List<byte[]> hashes) {
    var found = new HashMap<Integer, Entry>();
    database
        .sql(
            """
            SELECT n.place, d.organisation_id, d.subject
            FROM unnest(:hashes::bytea[]) WITH ORDINALITY AS n (hash, place)
            JOIN directory d ON d.kind = :kind
              AND d.hash = n.hash
            """)
        .param("kind", kind)
        .param("hashes", hashes.toArray(byte[][]::new))
        .query(row -> {
          int place = row.getInt("place") - 1;
          found.put(
              place,
              new Entry(row.getInt("organisation_id"), row.getObject("subject", UUID.class)));
        });
    return found;
  }

  /** Everything of a kind, for what the installation does for each of them. */
  public List<Entry> all(String kind) {
    return database
        .sql(
            """
            SELECT organisation_id, subject
            FROM directory
            WHERE kind = :kind
            ORDER BY organisation_id, subject
            """)
        .param("kind", kind)
        .query((row, number) ->
            new Entry(row.getInt("organisation_id"), row.getObject("subject", UUID.class)))
        .list();
  }

  /** Returns whether the hash was free; one that is taken stays where it leads. */
  public boolean add(String kind, byte[] hash, int organisation, UUID subject) {
    return database
            .sql(
                """
                INSERT INTO directory (kind, hash, organisation_id, subject)
                VALUES (:kind, :hash, :organisation, :subject)
                ON CONFLICT (kind, hash) DO NOTHING
                """)
            .param("kind", kind)
            .param("hash", hash)
            .param("organisation", organisation)
            .param("subject", subject)
            .update()
        == 1;
  }

  /** Adds many at once; the lists stand side by side. Returns how many hashes were free. */
  public int addAll(String kind, int organisation, List<byte[]> hashes, List<UUID> subjects) {
    return database
        .sql(
            """
            INSERT INTO directory (kind, hash, organisation_id, subject)
            SELECT :kind, new.hash, :organisation, new.subject
            FROM unnest(:hashes::bytea[], :subjects::uuid[]) AS new (hash, subject)
            ON CONFLICT (kind, hash) DO NOTHING
            """)
        .param("kind", kind)
        .param("organisation", organisation)
        .param("hashes", hashes.toArray(byte[][]::new))
        .param("subjects", subjects.toArray(UUID[]::new))
        .update();
  }

  /** From now on every hash that led to one subject leads to another. */
  public void redirect(String kind, int organisation, UUID from, UUID to) {
    database
        .sql(
            """
            UPDATE directory
            SET subject = :to
            WHERE kind = :kind
              AND organisation_id = :organisation
              AND subject = :from
            """)
        .param("kind", kind)
        .param("organisation", organisation)
        .param("from", from)
        .param("to", to)
        .update();
  }

  /** Forgets many hashes at once. */
  public void removeAll(String kind, List<byte[]> hashes) {
    database
        .sql("DELETE FROM directory WHERE kind = :kind AND hash = ANY(:hashes::bytea[])")
        .param("kind", kind)
        .param("hashes", hashes.toArray(byte[][]::new))
        .update();
  }

  /** Forgets every hash of a kind that leads to the subject. */
  public void remove(String kind, int organisation, UUID subject) {
    database
        .sql(
            """
            DELETE FROM directory
            WHERE kind = :kind
              AND organisation_id = :organisation
              AND subject = :subject
            """)
        .param("kind", kind)
        .param("organisation", organisation)
        .param("subject", subject)
        .update();
  }
}
