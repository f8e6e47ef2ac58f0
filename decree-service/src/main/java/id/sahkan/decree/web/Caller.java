package id.sahkan.decree.web;

/// Who calls, as the token says.
public record Caller(String subject, String name) {

    @Override
    public String toString() {
        return "Caller[" + subject + "]";
    }
}
