package id.sahkan.applicant.office;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Writes the office of the settings with the first start, and tells it; from then on the page counts.
@Component
class FirstOffice {

    private final OfficeDesk desk;

    FirstOffice(OfficeDesk desk) {
        this.desk = desk;
    }

    /// Without a database the service starts as before: whoever asks for the office first writes it.
    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        try {
            desk.begin();
        } catch (DataAccessException _) {
            // Asked for again with the first reading.
        }
    }
}
