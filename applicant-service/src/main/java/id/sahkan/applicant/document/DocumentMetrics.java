package id.sahkan.applicant.document;

import id.sahkan.applicant.document.NamedFiles.State;
import id.sahkan.telemetry.Metric;
import id.sahkan.telemetry.Metric.Label;
import io.micrometer.core.instrument.Meter;
import java.util.List;

/// What is measured of kept files: its rows of `docs/metrics.md`.
public final class DocumentMetrics {

    public static final Metric DAMAGED = new Metric(
            "sahkan.documents.damaged",
            Meter.Type.GAUGE,
            "files",
            List.of(Label.of("state", State.SPOILT, State.MISSING)),
            "Papers that a row names and that were spoilt or gone when they were last read again: above 0, see the"
                    + " runbook.");

    private DocumentMetrics() {}
}
