package id.sahkan.decree.decree;

import id.sahkan.decree.decree.DecreeState.Numbering;
import id.sahkan.decree.form.FormStore;
import id.sahkan.decree.number.DecreeNumber;
import id.sahkan.decree.number.NumberPattern;
import id.sahkan.decree.number.NumberSequence;
import id.sahkan.decree.office.Offices;
import id.sahkan.decree.signature.SigningException;
import id.sahkan.decree.web.DecreeProblem;
import id.sahkan.http.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What a decree is given when it is numbered: the next number of its office's year, the day, and a public code. The
/// archive of the signed files is asked before: a number on one of them is never given to another decree, and the
/// decree that it names gets it back, with its day and code (ADR 44).
@Component
class DecreeNumbering {

    private final NumberSequence numbers;
    private final PublicCodes codes;
    private final FormStore forms;
    private final Offices offices;
    private final SignedFiles files;

    DecreeNumbering(NumberSequence numbers, PublicCodes codes, FormStore forms, Offices offices, SignedFiles files) {
        this.numbers = numbers;
        this.codes = codes;
        this.forms = forms;
        this.offices = offices;
        this.files = files;
    }

    /// Locks the year until the transaction ends. How the number is printed is said by the decree's own form. Where the
    /// sequence begins is the same for all of them, so it is read of the form in use, behind the lock.
    ///
    /// @throws id.sahkan.http.Problem where the archive cannot be asked
    Numbering next(Draft draft, NumberPattern pattern, Instant at) {
        String key = draft.office();
        try {
            for (SignedFiles.OnPaper before : files.numberings(key, draft.id())) {
                DecreeNumber given = before.numbering().number();
                int _ = numbers.last(key, given.year());
                Optional<UUID> other = numbers.bearer(key, given).filter(id -> !id.equals(draft.id()));
                if (other.isEmpty()) {
                    return before.numbering();
                }
                NumbersOnFile.onTwo(given.text(), draft.id(), other.get(), before.signed());
            }
            LocalDate today = offices.dayOf(key, at);
            int last = Math.max(numbers.last(key, today.getYear()), files.highest(key, today.getYear()));
            int first = forms.inUse(key).form().number().firstIn(today.getYear());
            return new Numbering(pattern.number(Math.max(last + 1, first), today), today, codes.next());
        } catch (IOException | UncheckedIOException unreadable) {
            throw Problem.of(DecreeProblem.ARCHIVE_UNAVAILABLE);
        }
    }

    /// @throws id.sahkan.http.Problem where the archive has this number of this decree with a signature, or cannot be
    /// asked
    void requireUnsigned(DecreeState.Numbered numbered) {
        try {
            if (files.signed(numbered.draft(), numbered.numbering()).isPresent()) {
                throw Problem.of(DecreeProblem.SIGNED_ALREADY);
            }
        } catch (SigningException | IOException | UncheckedIOException unreadable) {
            throw Problem.of(DecreeProblem.ARCHIVE_UNAVAILABLE);
        }
    }

    void take(String key, Numbering numbering) {
        numbers.take(key, numbering.number());
    }
}
