package id.sahkan.notification.notice;

import id.sahkan.notification.letter.LetterKind;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The door of the newsroom: what happened to a release becomes one notice for each partner, in the transaction in
/// which it happens.
@Component
public class ReleaseNotices {

    private final NoticeStore notices;

    ReleaseNotices(NoticeStore notices) {
        this.notices = notices;
    }

    /// To everybody whose decree is in force in this office now, to whoever was told of this release before, and to
    /// nobody else; of a person with several outlets once. The same fact again adds nothing.
    public void tell(UUID fact, String office, LetterKind kind, Instant at, Map<String, String> params) {
        notices.addForPartners(fact, office, kind, at, params);
    }
}
