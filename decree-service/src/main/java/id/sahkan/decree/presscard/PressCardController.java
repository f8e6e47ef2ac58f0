package id.sahkan.decree.presscard;

import id.sahkan.decree.web.DecreeProblem;
import id.sahkan.decree.web.Pdf;
import id.sahkan.http.AcrossOffices;
import id.sahkan.http.Caller;
import id.sahkan.http.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Cards for the partner whose journalist is named, and for whoever in its office reads decrees; for
/// everybody what is needed to check one.
@RestController
class PressCardController {

    private static final String[] STAFF = {"decree-officer", "signatory", "auditor", "administrator"};
    private static final MediaType CREDENTIAL = MediaType.valueOf("application/dc+sd-jwt");
    private static final MediaType STATUS_LIST = MediaType.valueOf("application/statuslist+jwt");
    private static final CacheControl A_MOMENT =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate();
    /// So many lists will never be there.
    private static final int MOST_LISTS = 1000;

    private final PressCardStore store;
    private final ObjectProvider<PressCards> cards;

    PressCardController(PressCardStore store, ObjectProvider<PressCards> cards) {
        this.store = store;
        this.cards = cards;
    }

    @AcrossOffices("applicant")
    @GetMapping("/api/decrees/partners/{applicationId}/press-card")
    ResponseEntity<byte[]> credential(@PathVariable UUID applicationId, Caller caller) {
        PressCard card = own(applicationId, caller);
        return ResponseEntity.ok()
                .contentType(CREDENTIAL)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("kartu-pers-" + card.number() + ".sd-jwt")
                                .build()
                                .toString())
                .body(cards().credential(card).getBytes(StandardCharsets.US_ASCII));
    }

    @AcrossOffices("applicant")
    @GetMapping("/api/decrees/partners/{applicationId}/press-card.pdf")
    ResponseEntity<Resource> paper(@PathVariable UUID applicationId, Caller caller) {
        PressCard card = own(applicationId, caller);
        return Pdf.revalidated("kartu-pers-" + card.number(), cards().paper(card));
    }

    private PressCard own(UUID application, Caller caller) {
        boolean staff = caller.offices().having(STAFF).length > 0;
        return store.last(application)
                .filter(card -> caller.offices().mayAct(card.office(), STAFF)
                        || caller.subject().equals(card.applicantId()))
                .orElseThrow(() -> staff ? Problem.of(DecreeProblem.NOT_IN_DECREE) : Problem.notFound());
    }

    @AcrossOffices
    @GetMapping(CardIssuer.ADDRESS + "/keys")
    ResponseEntity<Map<String, Object>> keys() {
        return ResponseEntity.ok().cacheControl(A_MOMENT).body(cards().keys());
    }

    @AcrossOffices
    @GetMapping(CardIssuer.ADDRESS + "/status/{number}")
    ResponseEntity<byte[]> list(@PathVariable int number) {
        if (number < 0 || number >= MOST_LISTS) {
            throw Problem.notFound();
        }
        return ResponseEntity.ok()
                .contentType(STATUS_LIST)
                .cacheControl(A_MOMENT)
                .body(cards().list(number).getBytes(StandardCharsets.US_ASCII));
    }

    private PressCards cards() {
        PressCards kept = cards.getIfAvailable();
        if (kept == null) {
            throw Problem.notFound();
        }
        return kept;
    }
}
