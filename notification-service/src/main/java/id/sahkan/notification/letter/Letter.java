package id.sahkan.notification.letter;

/// One e-mail, ready to send. Both bodies say the same.
public record Letter(String subject, String text, String html) {

    /// Greets a person by name.
    @Override
    public String toString() {
        return "Letter[" + subject + "]";
    }
}
