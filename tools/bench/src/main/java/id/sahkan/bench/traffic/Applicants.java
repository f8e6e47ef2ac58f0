package id.sahkan.bench.traffic;

import id.sahkan.sample.DemoOffice;
import id.sahkan.sample.actor.Applicant;
import id.sahkan.sample.actor.CompanyForm;
import id.sahkan.sample.actor.OutletForm;
import id.sahkan.sample.client.Api;
import id.sahkan.sample.client.NoAnswerException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// What applicants do in one period. Each has one company with as many outlets as it takes.
final class Applicants {

    private final List<Applicant> people;
    private final Tally tally;
    private final UUID periodId;
    private final List<UUID> companies = new ArrayList<>();

    Applicants(List<Api> people, Tally tally, UUID periodId) {
        this.people = people.stream().map(Applicant::new).toList();
        this.tally = tally;
        this.periodId = periodId;
    }

    void registerCompanies() {
        people.forEach(person -> companies.add(person.company(company())));
    }

    /// An outlet of its own with a draft in which every paper is attached.
    Draft prepare(int number) {
        var applicant = number % people.size();
        var person = people.get(applicant);
        var id = person.open(periodId, person.outlet(companies.get(applicant), outlet(number)));
        person.attachAll(id, Papers.files(Papers.ALL));
        tally.prepared.increment();
        return new Draft(id, person.etag(id), applicant, UUID.randomUUID());
    }

    /// Submits with the draft's key, again and again with the same one while nobody answers.
    ///
    /// @throws NoAnswerException when patience has ended: the system may or may not have it
    Receipt submit(Draft draft) {
        var begun = System.nanoTime();
        var person = people.get(draft.applicant());
        person.takeOver(draft.id(), draft.etag());
        var receipt = person.submit(draft.id(), draft.idempotencyKey().toString(), false)
                .json();
        return new Receipt(
                draft.id(),
                receipt.path("number").asString(),
                receipt.path("digest").asString(),
                draft.idempotencyKey(),
                System.nanoTime() - begun);
    }

    private static CompanyForm company() {
        return new CompanyForm(
                "Media Uji Beban",
                "PT",
                digits(13),
                digits(16),
                "Jalan Uji Nomor 1",
                DemoOffice.CITY,
                "0761000000",
                "beban@sahkan.example",
                "Direktur Uji",
                digits(16));
    }

    private static OutletForm outlet(int number) {
        return new OutletForm(
                "Warta Uji " + number,
                "ONLINE",
                "https://uji-" + number + ".sahkan.example",
                "Pemimpin Uji",
                "Penanggung Uji");
    }

    private static String digits(int count) {
        return ThreadLocalRandom.current()
                .ints(count, 0, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
