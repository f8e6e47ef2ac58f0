package id.sahkan.decree.form;

import id.sahkan.decree.document.DecreeFixtures;
import id.sahkan.decree.document.DecreeRenderer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LookTest {
    @Test
    void look() throws Exception {
        var r = new DecreeRenderer(DecreeFixtures.office());
        Files.write(Path.of("/tmp/form-dept.pdf"), r.preview(FormSample.of(DecreeFixtures.office().form(), LocalDate.of(2026, 11, 29))));
        Files.write(Path.of("/tmp/form-mayor.pdf"), r.preview(FormSample.of(DecreeFixtures.mayors(), LocalDate.of(2026, 11, 29))));
    }
}
