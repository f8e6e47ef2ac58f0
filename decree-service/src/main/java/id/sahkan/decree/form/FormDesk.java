package id.sahkan.decree.form;

import id.sahkan.decree.document.DecreeForm;
import id.sahkan.decree.number.NumberSequence;
import id.sahkan.decree.number.SharedSequences;
import id.sahkan.http.Caller;
import id.sahkan.http.Checks;
import id.sahkan.http.ExpectedVersion;
import id.sahkan.http.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Saves a form as the next version. What was before stays, with who changed it and why.
@Component
class FormDesk {

    private final FormStore store;
    private final NumberSequence numbers;
    private final SharedSequences sequences;
    private final TransactionOperations transactions;

    FormDesk(FormStore store, NumberSequence numbers, SharedSequences sequences, TransactionOperations transactions) {
        this.sequences = sequences;
        this.store = store;
        this.numbers = numbers;
        this.transactions = transactions;
    }

    /// The same again, by the same person, is answered as the first time; what changes nothing is no version.
    FormVersion save(
            String key,
            DecreeForm form,
            String reason,
            ExpectedVersion seen,
            Caller caller,
            Instant at,
            LocalDate today) {
        try {
            return Objects.requireNonNull(transactions.execute(_ -> saved(key, form, reason, seen, caller, at, today)));
        } catch (DuplicateKeyException _) {
            FormVersion other = store.inUse(key);
            seen.require(other.version(), changedBy(other), other.since());
            throw new IllegalStateException("a version was there, and was not");
        }
    }

    private FormVersion saved(
            String key,
            DecreeForm form,
            String reason,
            ExpectedVersion seen,
            Caller caller,
            Instant at,
            LocalDate today) {
        store.begin(key);
        FormVersion now = store.inUse(key);
        boolean repeated = seen.value() + 1 == now.version()
                && now.isBy(caller.subject())
                && now.reason().equals(reason)
                && now.form().equals(form);
        if (repeated) {
            return now;
        }
        seen.require(now.version(), changedBy(now), now.since());
        if (now.form().equals(form)) {
            return now;
        }
        // Locks that year: no number is given while its start is looked at.
        require(FormRules.of(form, now.form(), today, year -> last(key, year)));
        var next = new FormVersion(
                now.version() + 1, form, FormDifference.between(now.form(), form), reason, caller.actor(""), at, null);
        store.insert(key, next);
        return next;
    }

    /// The same rules for what is only looked at, but for the numbers.
    void requireDrawable(String key, DecreeForm form, LocalDate today) {
        require(FormRules.of(form, store.inUse(key).form(), today, _ -> 0));
    }

    /// Where a sequence begins that the office has joined, its keeper says.
    private int last(String key, int year) {
        if (sequences.joined(key, year).isPresent()) {
            throw Problem.invalid("number.start", "sequence-shared");
        }
        return numbers.last(key, year);
    }

    private static void require(List<FormRules.Wrong> wrong) {
        var checks = new Checks();
        wrong.forEach(one -> checks.reject(one.field(), one.fault()));
        checks.throwIfAny();
    }

    private static String changedBy(FormVersion version) {
        return version.by() == null ? "" : version.by().id();
    }
}
