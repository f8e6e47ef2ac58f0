package id.sahkan.signup;

import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.execactions.ExecuteActionsActionToken;
import org.keycloak.authentication.actiontoken.execactions.ExecuteActionsActionTokenHandler;

/// Keycloak's own link to what has to be done with an account, such as making a password. It confirms the mailbox as
/// well, before anything is done: a password that may be a stranger's goes at the same moment, or it would let
/// them in if the page behind the link is left.
public final class PasswordLink extends ExecuteActionsActionTokenHandler {

    @Override
    public Response handleToken(
            ExecuteActionsActionToken token, ActionTokenContext<ExecuteActionsActionToken> context) {
        if (!context.isAuthenticationSessionFresh()) {
            ContestedPassword.forget(context.getAuthenticationSession().getAuthenticatedUser());
        }
        return super.handleToken(token, context);
    }

    /// Before Keycloak's own, which has the same name.
    @Override
    public int order() {
        return 1;
    }
}
