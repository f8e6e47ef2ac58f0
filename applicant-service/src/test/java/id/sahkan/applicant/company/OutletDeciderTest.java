package id.sahkan.applicant.company;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.applicant.company.OutletCommand.Change;
import id.sahkan.applicant.company.OutletCommand.Register;
import id.sahkan.applicant.company.OutletState.Registered;
import id.sahkan.applicant.company.OutletState.Unregistered;
import id.sahkan.contracts.OutletType;
import id.sahkan.messaging.Decision.Accepted;
import id.sahkan.messaging.Decision.Already;
import id.sahkan.messaging.Decision.Refused;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutletDeciderTest {

    private static final UUID COMPANY = new UUID(7, 3);

    @Test
    void whatAnAccountHasNotIsRegistered() {
        MediaOutlet said = outlet(COMPANY, 1, "Kabar", OutletType.ONLINE);
        assertThat(OutletDecider.decide(new Unregistered(), new Register(said)))
                .isEqualTo(new Accepted<>(new Registered(said, false), said));
    }

    @Test
    void aRepeatSaysTheSameOrHasTheKeyOfWhatWasChangedSince() {
        var register = new Register(outlet(COMPANY, 1, "Kabar", OutletType.ONLINE));
        assertThat(OutletDecider.decide(there(COMPANY, 1, "Kabar"), register)).isEqualTo(new Already<>());
        assertThat(OutletDecider.decide(there(COMPANY, 2, "Berita"), register)).isEqualTo(new Already<>());
        assertThat(OutletDecider.decide(there(COMPANY, 1, "Berita"), register))
                .isEqualTo(new Refused<>(OutletRefusal.IDEMPOTENCY_KEY_REUSED));
        assertThat(OutletDecider.decide(there(new UUID(7, 8), 2, "Kabar"), register))
                .isEqualTo(new Refused<>(OutletRefusal.IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void theTypeOfWhatIsInUseStands() {
        var used = new Registered(outlet(COMPANY, 1, "Kabar", OutletType.ONLINE), true);
        MediaOutlet renamed = outlet(COMPANY, 2, "Berita", OutletType.ONLINE);
        assertThat(OutletDecider.decide(used, new Change(renamed)))
                .isEqualTo(new Accepted<>(new Registered(renamed, true), renamed));
        assertThat(OutletDecider.decide(used, new Change(used.outlet()))).isEqualTo(new Already<>());
        MediaOutlet printed = outlet(COMPANY, 2, "Kabar", OutletType.PRINT);
        assertThat(OutletDecider.decide(used, new Change(printed)))
                .isEqualTo(new Refused<>(OutletRefusal.OUTLET_IN_USE));
        assertThat(OutletDecider.decide(there(COMPANY, 1, "Kabar"), new Change(printed)))
                .isEqualTo(new Accepted<>(new Registered(printed, false), printed));
        assertThat(OutletDecider.decide(new Unregistered(), new Change(printed)))
                .isEqualTo(new Refused<>(OutletRefusal.NOT_FOUND));
    }

    private static Registered there(UUID company, long version, String name) {
        return new Registered(outlet(company, version, name, OutletType.ONLINE), false);
    }

    private static MediaOutlet outlet(UUID company, long version, String name, OutletType type) {
        return new MediaOutlet(
                new UUID(7, 4),
                company,
                "subject-1",
                name,
                type,
                null,
                "Pemred Contoh",
                "Penanggung Contoh",
                version,
                Instant.EPOCH.plusSeconds(version),
                "subject-1");
    }
}
