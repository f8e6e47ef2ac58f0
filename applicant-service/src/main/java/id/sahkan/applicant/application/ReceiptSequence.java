package id.sahkan.applicant.application;

import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Gapless numbers per period: the next one is looked at under a lock, and taken only when the submission is accepted.
@Repository
class ReceiptSequence {

    private final JdbcClient jdbc;

    ReceiptSequence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String next(UUID periodId, String periodCode) {
        int last = jdbc.sql("SELECT last_number FROM receipt_sequence WHERE period_id = ? FOR UPDATE")
                .param(periodId)
                .query(Integer.class)
                .single();
        return String.format(Locale.ROOT, "%s-%05d", periodCode, last + 1);
    }

    void take(UUID periodId) {
        jdbc.sql("UPDATE receipt_sequence SET last_number = last_number + 1 WHERE period_id = ?")
                .param(periodId)
                .update();
    }
}
