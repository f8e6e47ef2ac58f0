package id.sahkan.signup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/// The password of an account that was never confirmed and for whose mailbox somebody has signed up once more: which of
/// them has the mailbox nobody knows, so the password may be a stranger's until its owner makes one (ADR 19).
final class ContestedPassword {

    static final String ATTRIBUTE = "sahkan.signed-up-again";

    private ContestedPassword() {}

    /// @param now milliseconds since the epoch
    static void mark(UserModel account, long now) {
        account.setSingleAttribute(ATTRIBUTE, Long.toString(now));
    }

    static boolean has(UserModel account) {
        String marked = account.getFirstAttribute(ATTRIBUTE);
        return marked != null
                && account.credentialManager()
                        .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                        .anyMatch(password -> isContested(password.getCreatedDate(), Long.parseLong(marked)));
    }

    /// Once somebody has opened a link in that mailbox: whoever made the password earlier is not let in by it any
    /// more. One's own has to be made anew as well.
    static void forget(UserModel account) {
        if (has(account)) {
            forgetAny(account);
        }
    }

    /// Contested or not: whoever made it never showed that the mailbox is theirs.
    static void forgetAny(UserModel account) {
        SubjectCredentialManager credentials = account.credentialManager();
        List<String> ids = credentials
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .map(CredentialModel::getId)
                .toList();
        ids.forEach(credentials::removeStoredCredentialById);
    }

    /// @param made when the password was made, in milliseconds since the epoch; Keycloak may not know it of an old one
    static boolean isContested(@Nullable Long made, long marked) {
        return made == null || made <= marked;
    }
}
