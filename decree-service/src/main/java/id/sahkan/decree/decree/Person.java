package id.sahkan.decree.decree;

/// A member of the office who acted on a decree.
public record Person(String id, String name) {

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
