package id.sahkan.decree.form;

import id.sahkan.http.CallerOffices;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Writes the first form with the first start, so that what the settings say by then is not what counts. Where they say
/// none it is written once the office has told its name.
@Component
class FirstForm {

    private final FormStore store;

    FirstForm(FormStore store) {
        this.store = store;
    }

    /// Without a database the service starts as before: whoever asks for the form first writes it.
    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        try {
            store.inUse(CallerOffices.FIRST);
        } catch (DataAccessException _) {
            // Asked for again with the first draft.
        }
    }
}
