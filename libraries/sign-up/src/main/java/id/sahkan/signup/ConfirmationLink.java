package id.sahkan.signup;

import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.keycloak.TokenVerifier.Predicate;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.TokenUtils;
import org.keycloak.authentication.actiontoken.verifyemail.VerifyEmailActionToken;
import org.keycloak.authentication.actiontoken.verifyemail.VerifyEmailActionTokenHandler;
import org.keycloak.events.Errors;
import org.keycloak.models.UserModel;

/// Keycloak's own link that confirms an address, but never together with a password that may be a stranger's: then only
/// the links confirm that ask for a new password.
public final class ConfirmationLink extends VerifyEmailActionTokenHandler {

    static final String REFUSED = "signUpAgainOpenThatLetter";

    /// An array as Keycloak's face wants it: its predicates, and ours after them.
    @Override
    public Predicate<? super VerifyEmailActionToken>[] getVerifiers(
            ActionTokenContext<VerifyEmailActionToken> context) {
        Predicate<? super VerifyEmailActionToken>[] keycloaks = super.getVerifiers(context);
        Predicate<? super VerifyEmailActionToken>[] all = Arrays.copyOf(keycloaks, keycloaks.length + 1);
        all[keycloaks.length] = TokenUtils.checkThat(_ -> !isContested(context), Errors.INVALID_TOKEN, REFUSED);
        return all;
    }

    @Override
    public Response handleToken(VerifyEmailActionToken token, ActionTokenContext<VerifyEmailActionToken> context) {
        if (!context.isAuthenticationSessionFresh()) {
            // Whoever has the mailbox is at the browser that asked for the letter.
            UnconfirmedSignIn.confirmedHere(context.getAuthenticationSession());
        }
        return super.handleToken(token, context);
    }

    private static boolean isContested(ActionTokenContext<VerifyEmailActionToken> context) {
        UserModel account = context.getAuthenticationSession().getAuthenticatedUser();
        return !account.isEmailVerified() && ContestedPassword.has(account);
    }

    /// Before Keycloak's own, which has the same name.
    @Override
    public int order() {
        return 1;
    }
}
