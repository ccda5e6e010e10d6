package org.lintel.community;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds households and people that may have been entered twice. */
@Component
public class Doubles {

  private final JdbcClient database;

  Doubles(JdbcClient database) {
    this.database = database;
  }

  /** Households that look like the same: a name and a contact in common, in this community. */
  public List<UUID> of(Household household) {
    return database
        .sql(
            """
            SELECT DISTINCT h.id
            FROM household_role r
            JOIN person p ON p.community_id = r.community_id AND p.id = r.person_id
            JOIN person q
                ON q.community_id = p.community_id AND q.erased_at IS NULL AND (q.id = p.id
                    OR (q.name = p.name AND EXISTS (
                        SELECT 1
                        FROM person_contact a
                        JOIN person_contact b
                            ON b.community_id = a.community_id AND b.hash = a.hash
                                AND b.person_id = q.id
                        WHERE a.community_id = p.community_id AND a.person_id = p.id)))
            JOIN household_role s
                ON s.community_id = q.community_id AND s.person_id = q.id AND s.until IS NULL
            JOIN household h
                ON h.community_id = s.community_id AND h.id = s.household_id AND h.until IS NULL
            WHERE r.community_id = :community AND r.household_id = :household AND r.until IS NULL
                AND p.erased_at IS NULL AND h.id <> :household
            LIMIT 20
            """)
        .param("community", household.community().id())
        .param("household", household.id())
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  /** What two members have in common. */
  public enum Likeness {
    /** Name and a contact, or the name while one of them has no contact: proposed as one person. */
    SAME,
    /** A contact only: a couple with one phone, or one person in two spellings. */
    CONTACT,
    /** The name only, with different contacts: father and son, say. */
    NAME,
    NONE;

    static Likeness of(Household.Member one, Household.Member other, boolean sharesContact) {
      boolean hasName = plain(one.name()).equals(plain(other.name()));
      boolean isSilent = one.contacts().isEmpty() || other.contacts().isEmpty();
      if (hasName && (sharesContact || isSilent)) {
        return SAME;
      }
      if (sharesContact) {
        return CONTACT;
      }
      return hasName ? NAME : NONE;
    }

    private static String plain(String name) {
      return PlainText.narrow(name).replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A member of the household that goes, with the member of the other that is most like it.
   *
   * @param proposed whom to take it for; empty when it seems to be somebody else
   */
  public record Match(
      Household.Member member, Optional<UUID> proposed, Likeness likeness, String like) {}

  /** One match for each member of today; nobody is proposed twice. */
  public List<Match> matches(Household kept, Household gone) {
    Set<String> shared = shared(kept, gone);
    var taken = new HashSet<UUID>();
    return gone.today().stream().map(member -> match(member, kept, shared, taken)).toList();
  }

  private static Match match(
      Household.Member member, Household kept, Set<String> shared, Set<UUID> taken) {
    var best = new Match(member, Optional.empty(), Likeness.NONE, "");
    for (Household.Member other : kept.today()) {
      boolean isOne = other.person().equals(member.person());
      Likeness likeness =
          isOne
              ? Likeness.SAME
              : Likeness.of(member, other, shared.contains(key(member.id(), other.id())));
      boolean isFree = likeness != Likeness.SAME || !taken.contains(other.id());
      if (isFree && likeness.compareTo(best.likeness()) < 0) {
        boolean isSame = likeness == Likeness.SAME;
        best =
            new Match(
                member,
                isSame ? Optional.of(other.id()) : Optional.empty(),
                likeness,
                other.name());
      }
    }
    best.proposed().ifPresent(taken::add);
    return best;
  }

  private static String key(UUID one, UUID other) {
    return one + " " + other;
  }

  private Set<String> shared(Household kept, Household gone) {
    return new HashSet<>(
        database
            .sql(
                """
                SELECT g.id || ' ' || k.id
                FROM household_role g
                JOIN person_contact a
                    ON a.community_id = g.community_id AND a.person_id = g.person_id
                JOIN household_role k
                    ON k.community_id = g.community_id AND k.household_id = :kept
                JOIN person_contact b
                    ON b.community_id = k.community_id AND b.person_id = k.person_id
                        AND b.hash = a.hash
                WHERE g.community_id = :community AND g.household_id = :gone
                """)
            .params(
                Map.of("community", kept.community().id(), "kept", kept.id(), "gone", gone.id()))
            .query((row, number) -> row.getString(1))
            .list());
  }
}
