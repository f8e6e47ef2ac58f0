package id.sahkan.messaging.reconciliation;

import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The latest run for operators and auditors, and a new one when an operator asks.
@RestController
@RequestMapping("/api/operations/reconciliation")
class ReconciliationController {

    private final Reconciliation reconciliation;

    ReconciliationController(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    /// No content before the first run.
    @GetMapping
    ResponseEntity<Report> latest() {
        Optional<Report> latest = reconciliation.runs().latest();
        return latest.map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping
    Report run() {
        return reconciliation.run();
    }
}
