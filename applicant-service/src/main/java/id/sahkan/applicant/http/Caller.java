package id.sahkan.applicant.http;

/// Who calls, as the token says. Ownership is compared with `subject` in SQL.
public record Caller(String subject, String name, String email, String language) {

    @Override
    public String toString() {
        return "Caller[" + subject + "]";
    }
}
