package id.sahkan.decree.form;

import id.sahkan.decree.document.DecreeDocument;
import id.sahkan.decree.document.DecreeDocument.Reference;
import id.sahkan.decree.document.DecreeDocument.Row;
import id.sahkan.decree.document.DecreeForm;
import java.time.LocalDate;
import java.util.List;

/// What a form is looked at with: a draft with invented companies and people.
final class FormSample {

    private static final List<Row> ROWS = List.of(
            new Row(1, "Kabar Contoh", "PT Kabar Contoh Sejahtera", "Media siber", "Nur Contoh", "Sa'diah Contoh", 1),
            new Row(
                    2,
                    "Harian Suara Masyarakat Contoh dan Sekitarnya",
                    "PT Penerbitan Suara Masyarakat Contoh Nusantara",
                    "Media cetak",
                    "Raden Contoh Kusumawijaya",
                    "Siti Contoh Rahmawati",
                    2),
            new Row(3, "Radio Contoh FM", "PT Radio Contoh Mandiri", "Radio", "Budi Contoh", "Dewi Contoh", 3));

    private FormSample() {}

    static DecreeDocument of(DecreeForm form, LocalDate today) {
        int year = today.getYear();
        return new DecreeDocument(
                form,
                null,
                form.titleFor(year),
                year,
                new Reference("CONTOH/1/" + year, today),
                new Reference("CONTOH/BA-2/" + year, today),
                LocalDate.of(year, 12, 31),
                form.expected(today),
                ROWS);
    }
}
