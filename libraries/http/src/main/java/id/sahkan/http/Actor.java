package id.sahkan.http;

/// Who did something: kept with what was done and shown to colleagues, long after the token has gone. A core may hold
/// it: it knows nothing of requests.
///
/// @param id the token's subject
/// @param name as it was then; may be empty
public record Actor(String id, String name) {

    public boolean isSame(Actor other) {
        return id.equals(other.id);
    }

    @Override
    public String toString() {
        return "Actor[" + id + "]";
    }
}
