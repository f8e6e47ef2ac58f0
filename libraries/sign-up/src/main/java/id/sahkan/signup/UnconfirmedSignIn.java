package id.sahkan.signup;

import jakarta.ws.rs.core.Response;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.requiredactions.VerifyEmail;
import org.keycloak.email.EmailException;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.Constants;
import org.keycloak.models.DefaultActionTokenKey;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.models.UserModel;
import org.keycloak.services.messages.Messages;
import org.keycloak.sessions.AuthenticationSessionModel;

/// Keycloak's own step after the password where the mailbox was never confirmed: a letter, and a page that says so.
/// Here that browser is never signed in by a confirmation somewhere else, since who waits at it may not be who
/// has the mailbox; the letter fits what is known of the password; and not each sign-in sends one.
public final class UnconfirmedSignIn extends VerifyEmail {

    private static final int LETTERS_AN_HOUR = 5;
    private static final long HOUR = 3600;

    private static final Logger LOG = Logger.getLogger(UnconfirmedSignIn.class);

    private static final String WAITED = "sahkan.unconfirmed-sign-in";
    private static final String CONFIRMED_ELSEWHERE = "confirmedElsewhereSignIn";
    private static final String LETTER = "sahkan.letter-of-sign-in ";

    static void confirmedHere(AuthenticationSessionModel browser) {
        browser.removeAuthNote(WAITED);
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        super.evaluateTriggers(context);
        AuthenticationSessionModel browser = context.getAuthenticationSession();
        if (browser.getAuthNote(WAITED) != null && context.getUser().isEmailVerified()) {
            browser.addRequiredAction(UserModel.RequiredAction.VERIFY_EMAIL);
        }
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        AuthenticationSessionModel browser = context.getAuthenticationSession();
        UserModel account = context.getUser();
        if (account.isEmailVerified()) {
            if (browser.getAuthNote(WAITED) == null) {
                super.requiredActionChallenge(context);
            } else {
                context.challenge(context.form().setInfo(CONFIRMED_ELSEWHERE).createInfoPage());
            }
        } else if (cameByALink(browser, account)) {
            account.setEmailVerified(true);
            ContestedPassword.forgetAny(account);
            super.requiredActionChallenge(context);
        } else {
            browser.setAuthNote(WAITED, "");
            send(context);
        }
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if (context.getUser().isEmailVerified()) {
            requiredActionChallenge(context);
        } else if (mayBeSent(context)) {
            letter(context);
        } else {
            context.challenge(context.form()
                    .setError(Messages.COOLDOWN_VERIFICATION_EMAIL, SignUpLetter.SECONDS_BETWEEN_LETTERS)
                    .createResponse(UserModel.RequiredAction.VERIFY_EMAIL));
        }
    }

    /// By that of "forgot password", which was sent to the mailbox.
    private static boolean cameByALink(AuthenticationSessionModel browser, UserModel account) {
        return account.getId().equals(browser.getAuthNote(DefaultActionTokenKey.ACTION_TOKEN_USER_ID));
    }

    /// Reload sends none, and neither does another sign-in soon after.
    private void send(RequiredActionContext context) {
        AuthenticationSessionModel browser = context.getAuthenticationSession();
        boolean sent = context.getUser().getEmail().equals(browser.getAuthNote(Constants.VERIFY_EMAIL_KEY));
        if (!sent && mayBeSent(context)) {
            letter(context);
        } else {
            context.challenge(context.form().createResponse(UserModel.RequiredAction.VERIFY_EMAIL));
        }
    }

    private void letter(RequiredActionContext context) {
        AuthenticationSessionModel browser = context.getAuthenticationSession();
        UserModel account = context.getUser();
        browser.setAuthNote(Constants.VERIFY_EMAIL_KEY, account.getEmail());
        var event = context.getEvent().clone().event(EventType.SEND_VERIFY_EMAIL);
        try {
            if (ContestedPassword.has(account)) {
                Letters.again(context.getSession(), context.getRealm(), browser, account);
            } else {
                Letters.first(context.getSession(), context.getRealm(), browser, account);
            }
            event.success();
            context.challenge(context.form().createResponse(UserModel.RequiredAction.VERIFY_EMAIL));
        } catch (EmailException failed) {
            LOG.errorf("The letter of a sign-in was not sent: %s", failed.getMessage());
            event.error(Errors.EMAIL_SEND_FAILED);
            context.challenge(context.form()
                    .setError(Messages.EMAIL_SENT_ERROR)
                    .createErrorPage(Response.Status.INTERNAL_SERVER_ERROR));
        }
    }

    /// One after another with a pause, and no more in an hour than a mailbox gets of any other kind (ADR 13).
    private static boolean mayBeSent(RequiredActionContext context) {
        SingleUseObjectProvider used = context.getSession().singleUseObjects();
        String account = LETTER + context.getUser().getId();
        return used.putIfAbsent(account, SignUpLetter.SECONDS_BETWEEN_LETTERS)
                && IntStream.range(0, LETTERS_AN_HOUR).anyMatch(letter -> used.putIfAbsent(account + letter, HOUR));
    }

    /// Before Keycloak's own, which has the same name.
    @Override
    public int order() {
        return 1;
    }
}
