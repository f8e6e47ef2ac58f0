package id.sahkan.decree.form;

import id.sahkan.decree.archive.Archive;
import id.sahkan.decree.document.DecreeForm;
import id.sahkan.decree.dossier.ApplicantService;
import id.sahkan.decree.office.Offices;
import id.sahkan.http.CommonProblem;
import id.sahkan.http.Problem;
import id.sahkan.http.ServiceUnavailableException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The emblems in letterheads. A form names the one that its office has when the form is saved; the picture is fetched
/// then, once, so that nothing is asked of anybody while a decree is signed.
@Component
public class Emblems {

    private final JdbcClient jdbc;
    private final Offices offices;
    private final ApplicantService applicants;

    Emblems(JdbcClient jdbc, Offices offices, ApplicantService applicants) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.applicants = applicants;
    }

    /// The form with the emblem that its office has now, or without one where it has none.
    ///
    /// @throws Problem where the picture cannot be had
    DecreeForm with(String office, DecreeForm form) {
        String emblem = offices.of(office).emblem();
        if (emblem != null && find(emblem).isEmpty()) {
            try {
                fetch(office, emblem);
            } catch (ServiceUnavailableException away) {
                throw Problem.of(CommonProblem.TEMPORARILY_UNAVAILABLE);
            }
        }
        return form.bearing(emblem);
    }

    /// A PNG; empty where no form has named it.
    public Optional<byte[]> find(String sha256) {
        return jdbc.sql("SELECT png FROM form_emblem WHERE sha256 = ?")
                .param(sha256)
                .query((row, _) -> row.getBytes("png"))
                .optional();
    }

    private void fetch(String office, String sha256) {
        byte[] png = applicants.emblem(office, sha256);
        if (!Archive.sha256(png).equals(sha256)) {
            throw new ServiceUnavailableException("the applicant service gave another picture than it told of");
        }
        jdbc.sql("INSERT INTO form_emblem (sha256, png) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(sha256, png)
                .update();
    }
}
