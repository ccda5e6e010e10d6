package org.lintel.community.owner;

import java.util.Optional;
import org.lintel.community.ContactSealing;
import org.lintel.community.EmailAddress;
import org.lintel.community.SealedContact;
import org.lintel.identity.CodeDelivery.Way;
import org.lintel.platform.secret.PhoneNumber;

/**
 * A phone or e-mail that somebody typed to sign in.
 *
 * @param value in the one form that it is hashed in
 */
@SuppressWarnings("ArrayRecordComponent") // passes through to the database, never compared
record OwnerContact(Way way, String value, byte[] hash) {

  /** Empty when it is neither. */
  static Optional<OwnerContact> read(String typed, ContactSealing sealing) {
    Optional<OwnerContact> phone =
        PhoneNumber.parse(typed)
            .flatMap(number ->
                sealing.phone(number.value()).map(sealed -> of(Way.SMS, number.value(), sealed)));
    return phone.or(() ->
        EmailAddress.parse(typed)
            .flatMap(email ->
                sealing.email(email.value()).map(sealed -> of(Way.EMAIL, email.value(), sealed))));
  }

  private static OwnerContact of(Way way, String value, SealedContact sealed) {
    return new OwnerContact(way, value, sealed.hash());
  }

  @Override
  public String toString() {
    return "OwnerContact[…]";
  }
}
