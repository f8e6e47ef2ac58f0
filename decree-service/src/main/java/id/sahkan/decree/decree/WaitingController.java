package id.sahkan.decree.decree;

import id.sahkan.http.Caller;
import id.sahkan.http.Listing;
import id.sahkan.http.Paging;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The signatory's inbox.
@RestController
@RequestMapping("/api/decrees/waiting")
class WaitingController {

    private final WaitingDecrees waiting;
    private final SignedAtService service;

    WaitingController(WaitingDecrees waiting, SignedAtService service) {
        this.waiting = waiting;
        this.service = service;
    }

    @GetMapping
    Listing<WaitingDecree> list(Paging paging, Caller caller) {
        String[] offices = caller.offices().having("signatory");
        return new Listing<>(
                waiting.page(caller.subject(), offices, paging.size(), paging.offset()), waiting.count(offices));
    }

    /// How decrees are signed here.
    ///
    /// @param passphrase whether the signatory says one in each signature
    /// @param knownAs under what the signing service is asked for them, if they give no NIK
    record Means(boolean passphrase, String knownAs) {}

    @GetMapping("/means")
    Means means(Caller caller) {
        return new Means(service.used(), caller.email());
    }
}
