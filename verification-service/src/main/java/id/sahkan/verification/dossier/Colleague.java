package id.sahkan.verification.dossier;

import java.util.List;

/// Somebody of the office, as the applicant service tells it.
///
/// @param active has accepted the invitation and is not disabled
public record Colleague(String name, List<String> roles, boolean active) {

    @Override
    public String toString() {
        return "Colleague" + roles;
    }
}
