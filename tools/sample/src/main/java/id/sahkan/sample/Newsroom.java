package id.sahkan.sample;

/// One outlet with the people its papers name. The chief editor also answers for it in law.
record Newsroom(
        OutletType type, String name, String domain, Company company, Person director, Person chief, Person reporter) {

    Newsroom reportedBy(Person other) {
        return new Newsroom(type, name, domain, company, director, chief, other);
    }
}
