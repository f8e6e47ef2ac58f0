package id.sahkan.decree.decree;

import id.sahkan.decree.decree.DecreeState.Numbering;
import id.sahkan.decree.document.OfficeSettings;
import id.sahkan.decree.number.NumberSequence;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// What a decree is given when it is numbered: the next number of the office's year, the day, and a public code.
@Component
class DecreeNumbering {

    private final NumberSequence numbers;
    private final PublicCodes codes;
    private final OfficeSettings office;

    DecreeNumbering(NumberSequence numbers, PublicCodes codes, OfficeSettings office) {
        this.numbers = numbers;
        this.codes = codes;
        this.office = office;
    }

    /// Locks the year until the transaction ends.
    Numbering next(Instant at) {
        LocalDate today = LocalDate.ofInstant(at, office.zone());
        return new Numbering(numbers.next(today), today, codes.next());
    }

    void take(Numbering numbering) {
        numbers.take(numbering.number());
    }
}
