package id.sahkan.verification.casefile;

/// Who reviews: the token's subject, and the name to show to colleagues.
public record Reviewer(String id, String name) {

    boolean isSame(Reviewer other) {
        return id.equals(other.id);
    }
}
