package id.sahkan.applicant.company;

import id.sahkan.applicant.ApplicantProblem;
import id.sahkan.http.Problem;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// How much one account may register. Far more than an honest publisher has, so that nobody fills the tables.
@Component
class AccountQuota {

    private final AccountSettings settings;
    private final TransactionOperations transactions;
    private final JdbcClient jdbc;

    AccountQuota(AccountSettings settings, TransactionOperations transactions, JdbcClient jdbc) {
        this.settings = settings;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    void company(String owner, LongSupplier count, Runnable insert) {
        within(settings.mostCompanies(), owner, count, insert);
    }

    void outlet(String owner, LongSupplier count, Runnable insert) {
        within(settings.mostOutlets(), owner, count, insert);
    }

    /// One registration of an account after the other, so that many at once do not pass the count together.
    private void within(int most, String owner, LongSupplier count, Runnable insert) {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                    .param(owner)
                    .query(row -> {});
            if (count.getAsLong() >= most) {
                throw Problem.of(ApplicantProblem.QUOTA_REACHED);
            }
            insert.run();
        });
    }
}
