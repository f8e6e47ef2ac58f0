package id.sahkan.applicant.contact;

import org.jspecify.annotations.Nullable;

/// How to reach the applicant of one application, and by what names they know it.
public record Contact(
        String applicantId,
        String name,
        String email,
        String language,
        String outletName,
        @Nullable String number,
        @Nullable String website) {

    @Override
    public String toString() {
        return "Contact[" + applicantId + "]";
    }
}
