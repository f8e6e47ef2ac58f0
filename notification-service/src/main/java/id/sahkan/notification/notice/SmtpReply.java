package id.sahkan.notification.notice;

import java.util.Locale;
import java.util.regex.Pattern;

/// What becomes of a letter that the mail server refuses: by where in the conversation it did, its code (RFC 5321) and
/// its enhanced status (RFC 3463, RFC 5248). Of its text only whether it speaks of relaying or of signing in decides
/// something: some servers give no status. Nothing of the text is kept, it quotes the address.
sealed interface SmtpReply {

    /// Where in the conversation a server says it.
    enum Stage {
        /// before a letter: greeting, encryption, signing in
        SESSION,
        SENDER,
        RECIPIENT,
        CONTENT
    }

    record Taken() implements SmtpReply {}

    /// This address will never take a letter.
    ///
    /// @param status as RFC 3463 counts them, such as `5.1.1`
    record AddressRefused(String status) implements SmtpReply {}

    /// Its reader has to make room first.
    record MailboxFull() implements SmtpReply {}

    /// This letter, and no other.
    record LetterRefused() implements SmtpReply {}

    /// It does not want us, whomever we write to: a relay that is closed, a password, a sender. Only whoever keeps the
    /// installation can mend that.
    record NotAllowed() implements SmtpReply {}

    record Unavailable() implements SmtpReply {}

    Pattern STATUS = Pattern.compile("^(?:\\d{3}[ -])?([245])\\.(\\d{1,3})\\.(\\d{1,3})(?!\\S)");
    Pattern OURS = Pattern.compile("relay|authenticat|not permitted to send");
    int PERMANENT = 500;
    String UNKNOWN_ADDRESS = "5.1.1";
    String BAD_SYNTAX = "5.1.3";

    /// @param code of RFC 5321
    /// @param text the whole reply
    static SmtpReply refusal(Stage stage, int code, String text) {
        var found = STATUS.matcher(text);
        Status status = found.find()
                ? new Status(Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)))
                : Status.NONE;
        boolean ofLetter = stage == Stage.RECIPIENT || stage == Stage.CONTENT;
        if (ofLetter && (status.is(2, 2) || (status.isNone() && code == 552))) {
            return new MailboxFull();
        }
        if (code < PERMANENT) {
            // a relay that is closed is often said as if it would open (454)
            boolean closed = stage == Stage.RECIPIENT && status.subject() == 7 && isOurs(text);
            return closed ? new NotAllowed() : new Unavailable();
        }
        return switch (stage) {
            case SESSION, SENDER -> new NotAllowed();
            case RECIPIENT -> ofRecipient(status, code, text);
            case CONTENT -> ofContent(status, code);
        };
    }

    private static SmtpReply ofRecipient(Status status, int code, String text) {
        return switch (status.subject()) {
            case 1 -> isOfSender(status) ? new NotAllowed() : refused(status);
            case 2 -> status.detail() == 3 ? new LetterRefused() : refused(status);
            // there is no way to this address, also as large providers say that it is nobody's (5.4.1)
            case 4 -> refused(status);
            case 6 -> new LetterRefused();
            // the account is disabled (RFC 5248), or somebody else's now (RFC 7293)
            case 7 -> status.detail() == 13 || status.detail() == 17 ? refused(status) : new NotAllowed();
            case 3, 5 -> new NotAllowed();
            default ->
                (code == 550 || code == 551 || code == 553) && !isOurs(text)
                        ? new AddressRefused(status.isNone() ? UNKNOWN_ADDRESS : "5.0.0")
                        : new NotAllowed();
        };
    }

    /// A server that asks nobody before it has the letter says here what is about its reader.
    private static SmtpReply ofContent(Status status, int code) {
        boolean sendersProof = status.subject() == 7 && status.detail() >= 8;
        if (sendersProof || isOfSender(status) || code == 530 || code == 535 || code == 538) {
            return new NotAllowed();
        }
        return status.subject() == 1 || status.is(2, 1) ? refused(status) : new LetterRefused();
    }

    private static boolean isOurs(String text) {
        return OURS.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /// Of all that is about addresses.
    private static boolean isOfSender(Status status) {
        return status.is(1, 7) || status.is(1, 8);
    }

    private static AddressRefused refused(Status status) {
        return new AddressRefused("5." + status.subject() + "." + status.detail());
    }

    /// Without its class, which the code says as well.
    record Status(int subject, int detail) {

        private static final Status NONE = new Status(-1, -1);

        private boolean is(int wantedSubject, int wantedDetail) {
            return subject == wantedSubject && detail == wantedDetail;
        }

        private boolean isNone() {
            return subject < 0;
        }
    }
}
