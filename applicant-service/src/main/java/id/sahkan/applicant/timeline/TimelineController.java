package id.sahkan.applicant.timeline;

import id.sahkan.http.AcrossOffices;
import id.sahkan.http.Caller;
import id.sahkan.http.Listing;
import id.sahkan.http.Problem;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AcrossOffices("applicant")
class TimelineController {

    private final Timeline timeline;

    TimelineController(Timeline timeline) {
        this.timeline = timeline;
    }

    @GetMapping("/api/applications/{id}/timeline")
    Listing<TimelineItem> of(@PathVariable UUID id, Caller caller) {
        if (!timeline.ownedBy(caller.subject(), id)) {
            throw Problem.notFound();
        }
        List<TimelineItem> items = timeline.of(id);
        return new Listing<>(items, items.size());
    }
}
