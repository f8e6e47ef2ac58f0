package id.sahkan.notification.notice;

import id.sahkan.http.AcrossOffices;
import id.sahkan.http.Caller;
import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import id.sahkan.http.Problem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/notices")
class NoticeController {

    private final NoticeQueries queries;
    private final NoticeStore notices;
    private final Clock clock;

    NoticeController(NoticeQueries queries, NoticeStore notices, Clock clock) {
        this.queries = queries;
        this.notices = notices;
        this.clock = clock;
    }

    /// @param returned how many letters to the caller came back and were not told in another way since
    record Notices(List<NoticeView> items, long total, long unread, long returned) {}

    enum DeliveryState {
        PENDING,
        SENT,
        FAILED,
        BOUNCED,
        REACHED,
        SUPERSEDED
    }

    @AcrossOffices("applicant")
    @GetMapping
    Notices mine(Caller caller, Paging paging) {
        var counts = queries.count(caller.subject());
        return new Notices(queries.mine(caller.subject(), paging), counts.total(), counts.unread(), counts.returned());
    }

    @AcrossOffices("applicant")
    @PostMapping("/{id}/read")
    NoticeView read(Caller caller, @PathVariable UUID id) {
        notices.markRead(id, caller.subject(), clock.instant());
        return queries.one(id, caller.subject()).orElseThrow(Problem::notFound);
    }

    /// @param delayed only those that wait although an attempt was made; their state is PENDING, whatever is asked
    @AcrossOffices("operator")
    @GetMapping("/deliveries")
    Listing<DeliveryView> deliveries(
            @RequestParam(required = false) @Nullable DeliveryState state,
            @RequestParam(defaultValue = "false") boolean delayed,
            Paging paging,
            Caller caller) {
        // an operator is of the installation
        String[] offices = caller.has("operator") ? null : caller.offices().having("auditor");
        return delayed ? queries.delayed(offices, paging) : queries.deliveries(state, offices, paging);
    }
}
