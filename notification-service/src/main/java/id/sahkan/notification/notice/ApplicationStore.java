package id.sahkan.notification.notice;

import id.sahkan.contracts.ApplicantEvent.ApplicationSubmitted;
import id.sahkan.contracts.PeriodEvent.PeriodChangeTold;
import id.sahkan.contracts.VerificationEvent.ApplicationRecommended;
import id.sahkan.http.CallerOffices;
import id.sahkan.messaging.PoisonEventException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Of an application only what a notice shows.
@Component
class ApplicationStore {

    /// Answers of which office it was before, which nothing moves.
    private static final String ADD = """
            WITH added AS (
            INSERT INTO application (application_id, office, application_number, outlet_name, applicant_id)
            VALUES (:applicationId, :office, :number, :outletName, :applicantId)
            ON CONFLICT (application_id) DO UPDATE
                SET application_number = excluded.application_number, outlet_name = excluded.outlet_name
                WHERE application.application_number = '' AND application.office = excluded.office)
            SELECT office FROM application WHERE application_id = :applicationId
            """;

    private final JdbcClient jdbc;

    ApplicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ApplicationSubmitted submitted) {
        add(
                submitted.applicationId(),
                CallerOffices.said(submitted.office()),
                submitted.applicationNumber(),
                submitted.outletName(),
                submitted.applicantId());
    }

    /// A draft, it may be, of which nothing else is told; once it is submitted it has its number, whichever of the two
    /// is here first.
    void add(PeriodChangeTold told) {
        String number = told.applicationNumber();
        add(told.applicationId(), told.office(), number == null ? "" : number, told.outletName(), told.applicantId());
    }

    /// Of an application that is not known yet nothing can be said.
    void check(ApplicationRecommended recommended) {
        jdbc.sql("SELECT office FROM application WHERE application_id = ?")
                .param(recommended.applicationId())
                .query(String.class)
                .optional()
                .filter(known -> !known.equals(CallerOffices.said(recommended.office())))
                .ifPresent(_ -> {
                    throw new PoisonEventException("recommended by another office than its own");
                });
    }

    private void add(UUID applicationId, String office, String number, String outletName, String applicantId) {
        boolean moved = jdbc.sql(ADD)
                .param("applicationId", applicationId)
                .param("office", office)
                .param("number", number)
                .param("outletName", outletName)
                .param("applicantId", applicantId)
                .query(String.class)
                .optional()
                .filter(known -> !known.equals(office))
                .isPresent();
        if (moved) {
            throw new PoisonEventException("an application is told to be of another office than before");
        }
    }
}
