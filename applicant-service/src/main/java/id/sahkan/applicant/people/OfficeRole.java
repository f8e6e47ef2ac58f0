package id.sahkan.applicant.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What somebody may be in the office, by the names of the realm's roles.
public enum OfficeRole {
    REVIEWER("reviewer"),
    DECREE_OFFICER("decree-officer"),
    SIGNATORY("signatory"),
    AUDITOR("auditor"),
    OPERATOR("operator"),
    ADMINISTRATOR("administrator"),
    EDITOR("editor");

    private final String word;

    OfficeRole(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Optional<OfficeRole> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
    }

    /// In the order above, whatever order they came in.
    static List<String> words(Collection<OfficeRole> roles) {
        Set<OfficeRole> ordered = EnumSet.noneOf(OfficeRole.class);
        ordered.addAll(roles);
        return ordered.stream().map(OfficeRole::word).toList();
    }
}
