package id.sahkan.decree.decree;

import id.sahkan.http.Caller;

/// Who calls, as the core knows people.
final class CallerPerson {

    private CallerPerson() {}

    static Person of(Caller caller) {
        return new Person(caller.subject(), caller.name());
    }
}
