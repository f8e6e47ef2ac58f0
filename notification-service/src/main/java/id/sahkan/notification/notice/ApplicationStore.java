package id.sahkan.notification.notice;

import id.sahkan.contracts.ApplicantEvent.ApplicationSubmitted;
import id.sahkan.contracts.PeriodEvent.PeriodChangeTold;
import id.sahkan.http.CallerOffices;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Of an application only what a notice shows.
@Component
class ApplicationStore {

    private static final String ADD = """
            INSERT INTO application (application_id, office, application_number, outlet_name, applicant_id)
            VALUES (:applicationId, :office, :number, :outletName, :applicantId)
            ON CONFLICT (application_id) DO UPDATE
                SET application_number = excluded.application_number, outlet_name = excluded.outlet_name
                WHERE application.application_number = ''
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

    private void add(UUID applicationId, String office, String number, String outletName, String applicantId) {
        jdbc.sql(ADD)
                .param("applicationId", applicationId)
                .param("office", office)
                .param("number", number)
                .param("outletName", outletName)
                .param("applicantId", applicantId)
                .update();
    }
}
