package id.sahkan.decree.letter;

import id.sahkan.decree.document.Rendering;
import id.sahkan.decree.letter.VerificationApi.Outcome;
import id.sahkan.decree.web.DecreeProblem;
import id.sahkan.decree.web.Pdf;
import id.sahkan.http.AcrossOffices;
import id.sahkan.http.Caller;
import id.sahkan.http.CallerOffices;
import id.sahkan.http.CommonProblem;
import id.sahkan.http.Problem;
import id.sahkan.http.ServiceUnavailableException;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// For the applicant whose application it is, and for those of its office who may read its outcome.
@RestController
class LetterController {

    private static final String[] STAFF = {"reviewer", "decree-officer", "signatory", "auditor", "administrator"};

    private final Refusals refusals;
    private final Rendering rendering;

    LetterController(Refusals refusals, Rendering rendering) {
        this.refusals = refusals;
        this.rendering = rendering;
    }

    @AcrossOffices("applicant")
    @GetMapping("/api/letters/{applicationId}/refusal.pdf")
    ResponseEntity<Resource> refusal(@PathVariable UUID applicationId, Caller caller) {
        try {
            Outcome outcome = refusals.outcome(applicationId)
                    .filter(found -> found.applicantId().equals(caller.subject())
                            || caller.offices().mayAct(CallerOffices.said(found.office()), STAFF))
                    .orElseThrow(Problem::notFound);
            if (outcome.refusal() == null) {
                throw Problem.of(DecreeProblem.NOT_REFUSED);
            }
            return Pdf.inline(
                    "penolakan-" + fileName(outcome.number()),
                    rendering
                            .refusal(refusals.letter(applicationId, outcome, outcome.refusal()))
                            .orElseThrow(() -> Problem.of(CommonProblem.TEMPORARILY_UNAVAILABLE)));
        } catch (ServiceUnavailableException away) {
            throw Problem.of(CommonProblem.TEMPORARILY_UNAVAILABLE);
        }
    }

    private static String fileName(String number) {
        return number.replaceAll("[^A-Za-z0-9-]+", "-");
    }
}
