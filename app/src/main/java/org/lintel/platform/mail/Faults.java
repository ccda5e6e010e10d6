package org.lintel.platform.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Reads from an exception what a mail server meant. */
final class Faults {

  private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");
  private static final int LONGEST = 200;
  private static final int DEEPEST = 10;

  private Faults() {}

  /** Of a message that could not be handed over, once the server had let us in. */
  static MailOutcome.Failed ofHandingOver(MessagingException thrown) {
    return new MailOutcome.Failed(reason(thrown), fault(thrown));
  }

  private static MailOutcome.Fault fault(MessagingException thrown) {
    Throwable cause = thrown;
    for (int depth = 0; depth < DEEPEST && cause != null; depth++) {
      int code = code(cause);
      if (code >= 500) {
        return MailOutcome.Fault.NEVER;
      }
      if (code >= 400) {
        return MailOutcome.Fault.LATER;
      }
      if (cause instanceof AddressException) {
        return MailOutcome.Fault.NEVER;
      }
      cause = cause instanceof MessagingException mail ? mail.getNextException() : cause.getCause();
    }
    return isRefusedUnsent(thrown) ? MailOutcome.Fault.NEVER : MailOutcome.Fault.UNKNOWN;
  }

  /** The reply of the server; below zero when there was none. */
  private static int code(Throwable thrown) {
    return switch (thrown) {
      case SMTPAddressFailedException address -> address.getReturnCode();
      case SMTPSenderFailedException sender -> sender.getReturnCode();
      case SMTPSendFailedException send -> send.getReturnCode();
      default -> -1;
    };
  }

  /** Nothing was said to the server, because no address of the message was usable. */
  private static boolean isRefusedUnsent(MessagingException thrown) {
    if (!(thrown instanceof SendFailedException failed)
        || thrown instanceof SMTPSendFailedException) {
      return false;
    }
    Address[] invalid = failed.getInvalidAddresses();
    return invalid != null && invalid.length > 0;
  }

  /** The innermost cause says what went wrong; addresses in it are people's. */
  static String reason(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; depth < DEEPEST && cause.getCause() != null; depth++) {
      cause = cause.getCause();
    }
    String said =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    String plain =
        ADDRESS.matcher(said.strip().replaceAll("[\\s\\p{Cntrl}]+", " ")).replaceAll("…");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
  }
}
