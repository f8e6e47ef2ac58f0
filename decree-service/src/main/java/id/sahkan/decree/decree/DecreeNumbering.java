package id.sahkan.decree.decree;

import id.sahkan.decree.decree.DecreeState.Numbering;
import id.sahkan.decree.form.FormStore;
import id.sahkan.decree.number.DecreeNumber;
import id.sahkan.decree.number.NumberPattern;
import id.sahkan.decree.number.NumberSequence;
import id.sahkan.decree.number.SharedSequences;
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

/// What a decree is given when it is numbered: the next number of its office's year, or of the sequence that the office
/// shares (ADR 49), the day, and a public code. The
/// archive of the signed files is asked before: a number on one of them is never given to another decree, and the
/// decree that it names gets it back, with its day and code (ADR 44).
@Component
class DecreeNumbering {

    private final NumberSequence numbers;
    private final PublicCodes codes;
    private final FormStore forms;
    private final Offices offices;
    private final SignedFiles files;
    private final SharedSequences sequences;

    DecreeNumbering(
            NumberSequence numbers,
            PublicCodes codes,
            FormStore forms,
            Offices offices,
            SignedFiles files,
            SharedSequences sequences) {
        this.sequences = sequences;
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
                Locked year = locked(key, given.year());
                requireKeeper(before.numbering().keeper(), year.keeper());
                Optional<UUID> other = numbers.bearer(year.keeper(), given).filter(id -> !id.equals(draft.id()));
                if (other.isEmpty()) {
                    return before.numbering();
                }
                NumbersOnFile.onTwo(given.text(), draft.id(), other.get(), before.signed());
            }
            LocalDate today = offices.dayOf(key, at);
            int year = today.getYear();
            Locked locked = locked(key, year);
            String keeper = locked.keeper();
            for (String onFile : files.keepers(key, year)) {
                requireKeeper(onFile, keeper);
            }
            int last = Math.max(locked.last(), files.highest(keeper, year));
            int first =
                    keeper.equals(key) ? forms.inUse(key).form().number().firstIn(year) : sequences.start(keeper, year);
            return new Numbering(pattern.number(Math.max(last + 1, first), today), today, codes.next(), keeper);
        } catch (IOException | UncheckedIOException unreadable) {
            throw Problem.of(DecreeProblem.ARCHIVE_UNAVAILABLE);
        }
    }

    private record Locked(String keeper, int last) {}

    /// Whose sequence it is, with its row of that year locked. The office's own is locked first: whatever two sides
    /// agree on for that year was there before, or waits for it.
    private Locked locked(String office, int year) {
        int own = numbers.last(office, year);
        String keeper = sequences.keeper(office, year);
        return new Locked(keeper, keeper.equals(office) ? own : numbers.last(keeper, year));
    }

    /// A database of an earlier instant may not know what was agreed afterwards; the signed files do.
    private static void requireKeeper(String onFile, String keeper) {
        if (!onFile.equals(keeper)) {
            throw Problem.of(DecreeProblem.SEQUENCE_NOT_AGREED);
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

    void take(Numbering numbering) {
        numbers.take(numbering.keeper(), numbering.number());
    }
}
