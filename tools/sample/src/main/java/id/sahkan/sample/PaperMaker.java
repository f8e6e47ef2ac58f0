package id.sahkan.sample;

import id.sahkan.sample.client.PaperFile;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/// Makes the files that a case uploads. The same case, paper and day always give the same bytes; no two papers of
/// a run share them. Every page says that it is an example.
final class PaperMaker {

    private final LocalDate today;

    PaperMaker(LocalDate today) {
        this.today = today;
    }

    /// `edition` tells a paper sent for the second time from the first.
    PaperFile make(SampleCase sample, Paper paper, int edition) {
        var seed = Objects.hash(sample.number(), paper.requirement(), edition, today);
        var text = PaperText.of(sample.newsroom(), paper, today);
        var name = paper.requirement().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + sample.label();
        return switch (paper.look()) {
            case DOCUMENT ->
                new PaperFile(
                        name + ".pdf",
                        "application/pdf",
                        PaperPdf.draw(text, paper.requirement(), "Pekanbaru, " + PaperText.show(today), seed));
            case SHARP_SCAN -> new PaperFile(name + ".jpg", "image/jpeg", PaperScan.sharp(text, seed));
            case BLURRED_SCAN -> new PaperFile(name + ".jpg", "image/jpeg", PaperScan.blurred(text, seed));
        };
    }

    /// What a phone sends unasked: about 11 MB, more than any document may have.
    PaperFile phonePhoto(SampleCase sample, Paper paper) {
        var text = PaperText.of(sample.newsroom(), paper, today);
        return new PaperFile("IMG_%d.jpg".formatted(9000 + sample.number()), "image/jpeg", PaperScan.huge(text));
    }
}
