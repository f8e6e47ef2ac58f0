package id.sahkan.notification.contact;

import id.sahkan.http.ServiceClients;
import id.sahkan.http.ServiceUnavailableException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Asks the applicant-service for the address of one applicant. It records each read with its reason.
@Component
public class Contacts {

    private static final String READER = "system:notification-service";
    private static final String REASON = "notice";

    private final ApplicantApi applicants;

    Contacts(ServiceClients clients) {
        this.applicants = clients.create(ApplicantApi.class, "applicant-service");
    }

    /// Empty when the applicant-service knows the application or its applicant no more.
    ///
    /// @throws ServiceUnavailableException when it cannot be asked now
    public Optional<Contact> of(UUID applicationId) {
        return asked(applicationId, REASON);
    }

    /// The address of the outlet's own pages, as its applicant gave it.
    ///
    /// @throws ServiceUnavailableException when it cannot be asked now
    public Optional<String> websiteOf(UUID applicationId) {
        return asked(applicationId, "evidence").map(Contact::website);
    }

    /// Why a period was changed, and what it is called.
    ///
    /// @throws ServiceUnavailableException when it cannot be asked now
    public Optional<PeriodWords> ofPeriod(UUID periodId, long version) {
        return ServiceClients.ask("the applicant service", () -> applicants.periodChange(periodId, version));
    }

    private Optional<Contact> asked(UUID applicationId, String reason) {
        return ServiceClients.ask("the applicant service", () -> applicants.contact(applicationId, READER, reason));
    }
}
