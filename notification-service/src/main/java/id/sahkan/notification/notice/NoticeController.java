package id.sahkan.notification.notice;

import id.sahkan.notification.problem.Problem;
import id.sahkan.notification.problem.RefusedException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/notices")
class NoticeController {

    private static final int LARGEST_PAGE = 200;

    private final NoticeQueries queries;
    private final Clock clock;

    NoticeController(NoticeQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    record Notices(List<NoticeQueries.Notice> items, long total, long unread) {}

    enum DeliveryState {
        PENDING,
        SENT,
        FAILED
    }

    @GetMapping
    Notices mine(
            @AuthenticationPrincipal Jwt caller,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var counts = queries.count(person(caller));
        return new Notices(
                queries.mine(person(caller), Math.max(0, page), Math.clamp(size, 1, LARGEST_PAGE)),
                counts.total(),
                counts.unread());
    }

    @PostMapping("/{id}/read")
    NoticeQueries.Notice read(@AuthenticationPrincipal Jwt caller, @PathVariable UUID id) {
        return queries.read(id, person(caller), clock.instant())
                .orElseThrow(() -> new RefusedException(Problem.NOT_FOUND));
    }

    /// @param delayed only those that wait although an attempt was made; their state is PENDING, whatever is asked
    @GetMapping("/deliveries")
    NoticeQueries.Deliveries deliveries(
            @RequestParam(required = false) @Nullable DeliveryState state,
            @RequestParam(defaultValue = "false") boolean delayed,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        int first = Math.max(0, page);
        int most = Math.clamp(size, 1, LARGEST_PAGE);
        return delayed
                ? queries.delayed(first, most)
                : queries.deliveries(state == null ? null : state.name(), first, most);
    }

    /// A token without a subject belongs to nobody.
    private static String person(Jwt caller) {
        String subject = caller.getSubject();
        if (subject == null) {
            throw new RefusedException(Problem.FORBIDDEN);
        }
        return subject;
    }
}
