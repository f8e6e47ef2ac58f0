package id.sahkan.decree.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.sahkan.decree.document.DecreeFixtures;
import id.sahkan.decree.document.DecreeForm;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormDifferenceTest {

    private static final DecreeForm FORM = DecreeFixtures.office().form();

    @Test
    void nothingDiffersFromItself() {
        assertThat(FormDifference.between(FORM, FORM)).isEmpty();
    }

    @Test
    void aLineThatIsAddedTakenOrMovedIsNamedAlone() {
        List<String> copies = FORM.copies();
        var more = new ArrayList<>(copies);
        more.add(1, "Arsip");
        assertThat(FormDifference.between(FORM, copied(more)))
                .containsExactly(new FieldChange("copies", null, "Arsip"));
        assertThat(FormDifference.between(copied(more), FORM))
                .containsExactly(new FieldChange("copies", "Arsip", null));
        assertThat(FormDifference.between(FORM, copied(List.of(copies.get(1), copies.get(0), copies.get(2)))))
                .containsExactly(new FieldChange(
                        "copies", copies.get(0) + "\n" + copies.get(1), copies.get(1) + "\n" + copies.get(0)));
    }

    @Test
    void everyFieldThatIsAnotherIsNamed() {
        assertThat(FormDifference.between(FORM, DecreeFixtures.mayors()))
                .extracting(FieldChange::field)
                .containsExactly(
                        "letterhead.kind",
                        "letterhead.office",
                        "letterhead.address",
                        "letterhead.contact",
                        "signingOffice",
                        "signatories");
    }

    private static DecreeForm copied(List<String> copies) {
        return new DecreeForm(
                FORM.paper(),
                FORM.layout(),
                FORM.title(),
                FORM.place(),
                FORM.signingOffice(),
                FORM.letterhead(),
                FORM.recitals(),
                FORM.legalBasis(),
                FORM.noted(),
                FORM.clauses(),
                copies,
                FORM.number(),
                FORM.signatories());
    }
}
