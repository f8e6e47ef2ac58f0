package id.sahkan.notification.contact;

/// The applicant-service or the token endpoint did not answer as hoped; later it may.
public class ContactUnavailableException extends RuntimeException {

    ContactUnavailableException(String message) {
        super(message);
    }
}
