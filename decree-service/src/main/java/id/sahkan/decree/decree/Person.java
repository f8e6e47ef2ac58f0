package id.sahkan.decree.decree;

import id.sahkan.http.Caller;

/// A member of the office who acted on a decree.
public record Person(String id, String name) {

    static Person of(Caller caller) {
        return new Person(caller.subject(), caller.name());
    }

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
