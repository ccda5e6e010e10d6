package org.lintel.community;

import java.util.Optional;
import org.lintel.platform.secret.PersonalDataCipher;
import org.lintel.platform.secret.PhoneNumber;
import org.springframework.stereotype.Component;

/** Seals and opens phone numbers and e-mail addresses. */
@Component
public class ContactSealing {

  private static final String PHONE = "phone";
  private static final String EMAIL = "email";

  private final PersonalDataCipher cipher;

  ContactSealing(PersonalDataCipher cipher) {
    this.cipher = cipher;
  }

  /** Empty when the text is no telephone number. */
  public Optional<SealedContact> phone(String typed) {
    return PhoneNumber.parse(typed)
        .map(phone ->
            new SealedContact(
                SealedContact.Kind.PHONE,
                cipher.encrypt(phone.value()),
                cipher.lookup(PHONE, phone.value()),
                phone.lastFour()));
  }

  /** Empty when the text is no e-mail address. */
  public Optional<SealedContact> email(String typed) {
    return EmailAddress.parse(typed)
        .map(email ->
            new SealedContact(
                SealedContact.Kind.EMAIL,
                cipher.encrypt(email.value()),
                cipher.lookup(EMAIL, email.value()),
                ""));
  }

  String open(byte[] sealed) {
    return cipher.decrypt(sealed);
  }
}
