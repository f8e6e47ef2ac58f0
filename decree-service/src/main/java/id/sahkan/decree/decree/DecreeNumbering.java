package id.sahkan.decree.decree;

import id.sahkan.decree.decree.DecreeState.Numbering;
import id.sahkan.decree.form.FormStore;
import id.sahkan.decree.number.NumberPattern;
import id.sahkan.decree.number.NumberSequence;
import id.sahkan.decree.office.Offices;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// What a decree is given when it is numbered: the next number of its office's year, the day, and a public code.
@Component
class DecreeNumbering {

    private final NumberSequence numbers;
    private final PublicCodes codes;
    private final FormStore forms;
    private final Offices offices;

    DecreeNumbering(NumberSequence numbers, PublicCodes codes, FormStore forms, Offices offices) {
        this.numbers = numbers;
        this.codes = codes;
        this.forms = forms;
        this.offices = offices;
    }

    /// Locks the year until the transaction ends. How the number is printed is said by the decree's own form. Where the
    /// sequence begins is the same for all of them, so it is read of the form in use, behind the lock.
    Numbering next(String key, NumberPattern pattern, Instant at) {
        LocalDate today = offices.dayOf(key, at);
        int last = numbers.last(key, today.getYear());
        int first = forms.inUse(key).form().number().firstIn(today.getYear());
        return new Numbering(pattern.number(Math.max(last + 1, first), today), today, codes.next());
    }

    void take(String key, Numbering numbering) {
        numbers.take(key, numbering.number());
    }
}
