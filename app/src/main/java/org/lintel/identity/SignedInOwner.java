package org.lintel.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;

/**
 * An owner who is signed in at one of her homes. The ids belong to community and are opaque here;
 * they come from the session and never from the request.
 *
 * @param member her dated role in the household
 * @param isOneOfSeveral whether the phone or e-mail that she signed in with leads to other homes
 */
public record SignedInOwner(
    UUID session,
    int organisation,
    int community,
    UUID household,
    UUID member,
    UUID person,
    boolean isOneOfSeveral) {

  private static final String ATTRIBUTE = SignedInOwner.class.getName();

  /** Called once the session has been recognised. */
  public static void begin(HttpServletRequest request, SignedInOwner owner) {
    request.setAttribute(ATTRIBUTE, owner);
  }

  public static Optional<SignedInOwner> of(HttpServletRequest request) {
    return Optional.ofNullable((SignedInOwner) request.getAttribute(ATTRIBUTE));
  }
}
