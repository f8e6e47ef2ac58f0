package id.sahkan.applicant.company;

import id.sahkan.applicant.ApplicantProblem;
import id.sahkan.http.Problem;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// How much one account may have. Far more than an honest publisher needs, so that nobody fills tables and disks.
@Component
public class AccountQuota {

    private final AccountSettings settings;
    private final TransactionOperations transactions;
    private final JdbcClient jdbc;

    AccountQuota(AccountSettings settings, TransactionOperations transactions, JdbcClient jdbc) {
        this.settings = settings;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /// Until the end of the transaction: one change of an account after the other.
    @Transactional(propagation = Propagation.MANDATORY)
    void takeTurn(String owner) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(owner)
                .query(row -> {});
    }

    /// Whether there may be one more, asked in the account's turn.
    void company(LongSupplier count) {
        requireOneMore(settings.mostCompanies(), ApplicantProblem.QUOTA_REACHED, count);
    }

    void outlet(LongSupplier count) {
        requireOneMore(settings.mostOutlets(), ApplicantProblem.QUOTA_REACHED, count);
    }

    public void draft(String owner, LongSupplier count, Runnable insert) {
        transactions.executeWithoutResult(_ -> {
            takeTurn(owner);
            requireOneMore(settings.mostDrafts(), ApplicantProblem.TOO_MANY_DRAFTS, count);
            insert.run();
        });
    }

    /// Before a file is looked at: `kept` is what there would be with it.
    public void requireBytes(LongSupplier kept) {
        long most = settings.mostBytes().toBytes();
        if (most > 0 && kept.getAsLong() > most) {
            throw Problem.at(ApplicantProblem.STORAGE_QUOTA_REACHED, "file").with("mostBytes", most);
        }
    }

    /// Within the transaction that has named a file: many uploads at once do not pass together.
    public void bytes(String owner, LongSupplier kept) {
        takeTurn(owner);
        requireBytes(kept);
    }

    private static void requireOneMore(int most, ApplicantProblem refusal, LongSupplier count) {
        if (count.getAsLong() >= most) {
            throw Problem.of(refusal);
        }
    }
}
