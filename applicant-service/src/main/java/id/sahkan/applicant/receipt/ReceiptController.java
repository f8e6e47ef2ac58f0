package id.sahkan.applicant.receipt;

import id.sahkan.http.AcrossOffices;
import id.sahkan.http.Caller;
import id.sahkan.http.Problem;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AcrossOffices("applicant")
class ReceiptController {

    private final ReceiptStore receipts;

    ReceiptController(ReceiptStore receipts) {
        this.receipts = receipts;
    }

    @GetMapping("/api/applications/{id}/receipt")
    Receipt last(@PathVariable UUID id, Caller caller) {
        return receipts.lastOwned(caller.subject(), id).orElseThrow(Problem::notFound);
    }
}
