package id.sahkan.notification.notice;

import id.sahkan.contracts.ApplicantEvent.ApplicationSubmitted;
import id.sahkan.http.CallerOffices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Of an application only what a notice shows.
@Component
class ApplicationStore {

    private static final String ADD = """
            INSERT INTO application (application_id, office, application_number, outlet_name, applicant_id)
            VALUES (:applicationId, :office, :number, :outletName, :applicantId)
            ON CONFLICT (application_id) DO NOTHING
            """;

    private final JdbcClient jdbc;

    ApplicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ApplicationSubmitted submitted) {
        jdbc.sql(ADD)
                .param("applicationId", submitted.applicationId())
                .param("office", CallerOffices.said(submitted.office()))
                .param("number", submitted.applicationNumber())
                .param("outletName", submitted.outletName())
                .param("applicantId", submitted.applicantId())
                .update();
    }
}
