package id.sahkan.applicant.company;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.company.CompanyCommand.Change;
import id.sahkan.applicant.company.CompanyCommand.Register;
import id.sahkan.applicant.company.CompanyState.Registered;
import id.sahkan.applicant.company.CompanyState.Unregistered;
import id.sahkan.applicant.company.PressCompany.LegalForm;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CompanyDeciderTest {

    private static final UUID OTHER = new UUID(7, 9);

    @Test
    void whatAnAccountHasNotIsRegistered() {
        PressCompany said = company(1, "Jalan Satu");
        assertThat(CompanyDecider.decide(new Unregistered(), new Register(said, false)))
                .isEqualTo(new Accepted<>(new Registered(said), said));
    }

    @Test
    void theSameWordsAreARepeatByKeyAndByNib() {
        var there = new Registered(company(3, "Jalan Satu"));
        assertThat(CompanyDecider.decide(there, new Register(company(1, "Jalan Satu"), false)))
                .isEqualTo(new Already<>());
        assertThat(CompanyDecider.decide(there, new Register(company(1, "Jalan Satu"), true)))
                .isEqualTo(new Already<>());
    }

    @Test
    void otherWordsAreARepeatOnlyOfTheKeyOfWhatWasChangedSince() {
        Register byKey = new Register(company(1, "Jalan Dua"), true);
        assertThat(CompanyDecider.decide(new Registered(company(2, "Jalan Satu")), byKey))
                .isEqualTo(new Already<>());
        assertThat(CompanyDecider.decide(new Registered(company(1, "Jalan Satu")), byKey))
                .isEqualTo(new Refused<>(CompanyRefusal.IDEMPOTENCY_KEY_REUSED));
        assertThat(CompanyDecider.decide(
                        new Registered(company(2, "Jalan Satu")), new Register(company(1, "Jalan Dua"), false)))
                .isEqualTo(new Refused<>(
                        CompanyRefusal.ALREADY_EXISTS,
                        Map.of("companyId", company(1, "").id())));
    }

    @Test
    void aChangeIsKeptUnlessItSaysNothingNewOrTakesTheNibOfAnother() {
        var there = new Registered(company(1, "Jalan Satu"));
        PressCompany said = company(2, "Jalan Dua");
        assertThat(CompanyDecider.decide(there, new Change(said, null)))
                .isEqualTo(new Accepted<>(new Registered(said), said));
        assertThat(CompanyDecider.decide(there, new Change(company(2, "Jalan Satu"), null)))
                .isEqualTo(new Already<>());
        assertThat(CompanyDecider.decide(there, new Change(said, OTHER)))
                .isEqualTo(new Refused<>(CompanyRefusal.ALREADY_EXISTS, Map.of("companyId", OTHER)));
        assertThat(CompanyDecider.decide(new Unregistered(), new Change(said, null)))
                .isEqualTo(new Refused<>(CompanyRefusal.NOT_FOUND));
    }

    private static PressCompany company(long version, String address) {
        return new PressCompany(
                new UUID(7, 3),
                "subject-1",
                "Kabar Contoh",
                LegalForm.PT,
                "1234567890123",
                "0100000000900001",
                null,
                address,
                "Pekanbaru",
                "+6281234567890",
                "kantor@kabar.example",
                "Direktur Contoh",
                "1471010101809001",
                version,
                Instant.EPOCH.plusSeconds(version),
                "subject-1");
    }
}
