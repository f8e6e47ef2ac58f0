package id.sahkan.signup;

import org.jspecify.annotations.Nullable;
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

    /// @param made when the password was made, in milliseconds since the epoch; Keycloak may not know it of an old one
    static boolean isContested(@Nullable Long made, long marked) {
        return made == null || made <= marked;
    }
}
