package id.sahkan.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.notification.notice.SmtpReply.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What mail servers say, as their manuals and RFC 5248 write it, and whom it concerns.
class SmtpReplyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RECIPIENT | 550 | 550 5.1.1 <x@y.example>: Recipient address rejected: User unknown  | AddressRefused 5.1.1
            RECIPIENT | 550 | 550 5.1.2 Host unknown                                             | AddressRefused 5.1.2
            RECIPIENT | 501 | 501 5.1.3 Bad recipient address syntax                             | AddressRefused 5.1.3
            RECIPIENT | 551 | 551 5.1.6 Mailbox has moved                                        | AddressRefused 5.1.6
            RECIPIENT | 556 | 556 5.1.10 Recipient address has null MX                           | AddressRefused 5.1.10
            RECIPIENT | 550 | 550 5.2.1 The account is disabled                                  | AddressRefused 5.2.1
            RECIPIENT | 550 | 550 5.4.1 Recipient address rejected: Access denied                | AddressRefused 5.4.1
            RECIPIENT | 550 | 550 no such user here                                              | AddressRefused 5.1.1
            RECIPIENT | 551 | 551 user not local                                                 | AddressRefused 5.1.1
            RECIPIENT | 553 | 553 mailbox name not allowed                                       | AddressRefused 5.1.1
            RECIPIENT | 550 | 550-5.1.1 The account does not exist                               | AddressRefused 5.1.1
            RECIPIENT | 552 | 552 5.2.2 Over quota                                               | MailboxFull
            RECIPIENT | 552 | 552 requested action aborted                                       | MailboxFull
            RECIPIENT | 452 | 452 4.2.2 The recipient's inbox is out of storage space            | MailboxFull
            CONTENT   | 552 | 552 5.2.2 Mailbox is full                                          | MailboxFull
            RECIPIENT | 554 | 554 5.7.1 <x@y.example>: Relay access denied                       | NotAllowed
            RECIPIENT | 550 | 550 5.7.1 Unable to relay                                          | NotAllowed
            RECIPIENT | 550 | 550 relay not permitted                                            | NotAllowed
            RECIPIENT | 554 | 554 relay denied                                                   | NotAllowed
            RECIPIENT | 530 | 530 5.7.0 Authentication required                                  | NotAllowed
            RECIPIENT | 550 | 550 authentication required                                        | NotAllowed
            RECIPIENT | 503 | 503 5.5.1 Need MAIL before RCPT                                    | NotAllowed
            RECIPIENT | 550 | 550 5.1.8 Bad sender's system address                              | NotAllowed
            SENDER    | 553 | 553 5.7.1 Sender address rejected: not owned by user               | NotAllowed
            SENDER    | 550 | 550 5.1.0 Address rejected                                         | NotAllowed
            SESSION   | 554 | 554 5.7.1 Service unavailable; client host blocked                 | NotAllowed
            CONTENT   | 550 | 550 5.7.26 Unauthenticated mail is not accepted (DMARC)            | NotAllowed
            CONTENT   | 530 | 530 5.7.0 Must issue a STARTTLS command first                      | NotAllowed
            CONTENT   | 554 | 554 5.7.1 Message rejected as spam                                 | LetterRefused
            CONTENT   | 552 | 552 5.3.4 Message size exceeds fixed limit                         | LetterRefused
            CONTENT   | 554 | 554 5.6.0 Message content rejected                                 | LetterRefused
            CONTENT   | 554 | 554 transaction failed                                             | LetterRefused
            CONTENT   | 550 | 550 5.1.1 User unknown                                             | AddressRefused 5.1.1
            RECIPIENT | 454 | 454 4.7.1 <x@y.example>: Relay access denied                       | NotAllowed
            RECIPIENT | 550 | 550 5.7.13 Account is disabled                                     | AddressRefused 5.7.13
            RECIPIENT | 451 | 451 4.7.1 Greylisting in action                                    | Unavailable
            RECIPIENT | 450 | 450 4.2.0 Greylisted                                               | Unavailable
            RECIPIENT | 421 | 421 4.7.0 Too many connections                                     | Unavailable
            SENDER    | 451 | 451 4.3.0 Try again later                                          | Unavailable
            CONTENT   | 451 | 451 4.7.1 Please try again                                         | Unavailable
            """)
    void itIsAboutTheAddressOrTheLetterOrUs(Stage stage, int code, String text, String wanted) {
        SmtpReply reply = SmtpReply.refusal(stage, code, text);
        String said = reply instanceof SmtpReply.AddressRefused(String status)
                ? "AddressRefused " + status
                : reply.getClass().getSimpleName();
        assertThat(said).isEqualTo(wanted);
    }
}
