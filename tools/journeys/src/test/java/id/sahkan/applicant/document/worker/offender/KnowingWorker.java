package id.sahkan.applicant.document.worker.offender;

import id.sahkan.applicant.offender.ClockReader;
import java.net.http.HttpClient;

/// Breaks the rule of the worker on purpose: it knows the service, and the network.
public final class KnowingWorker {

    public String told() {
        return new ClockReader().at() + " " + HttpClient.newHttpClient();
    }
}
