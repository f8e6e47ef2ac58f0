package id.sahkan.decree.decree;

import id.sahkan.decree.decree.ExtractStore.ExtractRow;
import id.sahkan.decree.web.DecreeProblem;
import id.sahkan.decree.web.Pdf;
import id.sahkan.http.AcrossOffices;
import id.sahkan.http.Caller;
import id.sahkan.http.Problem;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Extracts for the partner whom they are about, and for whoever in its office reads decrees.
@RestController
@RequestMapping("/api/decrees")
class ExtractController {

    private static final String[] STAFF = {"decree-officer", "signatory", "auditor", "administrator"};

    private final ExtractStore store;
    private final DecreeDocuments documents;

    ExtractController(ExtractStore store, DecreeDocuments documents) {
        this.store = store;
        this.documents = documents;
    }

    /// Of the decree that has the last word. Whoever was taken out gets that of the decree which says so.
    @AcrossOffices("applicant")
    @GetMapping("/partners/{applicationId}/extract.pdf")
    ResponseEntity<Resource> last(@PathVariable UUID applicationId, Caller caller) {
        boolean staff = caller.offices().having(STAFF).length > 0;
        ExtractRow row = store.last(applicationId)
                .filter(found -> isOfOffice(found, caller)
                        || caller.subject().equals(found.entry().applicantId()))
                .orElseThrow(() -> staff ? Problem.of(DecreeProblem.NOT_IN_DECREE) : Problem.notFound());
        return answer(row);
    }

    @GetMapping("/{id}/partners/{applicationId}/extract.pdf")
    ResponseEntity<Resource> of(@PathVariable UUID id, @PathVariable UUID applicationId, Caller caller) {
        return answer(store.of(id, applicationId)
                .filter(found -> isOfOffice(found, caller))
                .orElseThrow(() -> Problem.of(DecreeProblem.NOT_IN_DECREE)));
    }

    private static boolean isOfOffice(ExtractRow row, Caller caller) {
        return caller.offices().mayAct(row.decree().draft().office(), STAFF);
    }

    /// A new paper that shows somebody as a partner who is none any more would only mislead.
    private ResponseEntity<Resource> answer(ExtractRow row) {
        if (row.outBy() != null && !(row.entry().effect() instanceof Effect.Revoked)) {
            throw Problem.of(DecreeProblem.NAMING_REVOKED).with("number", row.outBy());
        }
        return Pdf.revalidated(
                "petikan-" + row.decree().numbering().publicCode() + "-"
                        + row.entry().annexNumber(),
                documents.extract(row));
    }
}
