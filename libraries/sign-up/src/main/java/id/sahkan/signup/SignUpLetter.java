package id.sahkan.signup;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.common.util.Time;
import org.keycloak.email.EmailException;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.messages.Messages;
import org.keycloak.sessions.AuthenticationSessionModel;

/// The last step of the sign-up: a letter to the address, and one page that says so, whoever has it. Nobody is signed
/// in by this step, and from here on the session of the sign-up knows no account.
final class SignUpLetter implements Authenticator {

    static final long SECONDS_BETWEEN_LETTERS = 30;

    private static final Logger LOG = Logger.getLogger(SignUpLetter.class);

    private static final String ADDRESS = "sahkan.sign-up.address";
    private static final String NAME = "sahkan.sign-up.name";
    private static final String MADE = "sahkan.sign-up.made";
    private static final String SENT = "sahkan.sign-up.sent";

    /// Of what was done before in the same browser nothing is left.
    static void begin(AuthenticationSessionModel signUp, String address, String name) {
        signUp.setAuthNote(ADDRESS, address);
        signUp.setAuthNote(NAME, name);
        signUp.removeAuthNote(MADE);
        signUp.removeAuthNote(SENT);
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        AuthenticationSessionModel signUp = context.getAuthenticationSession();
        if (signUp.getAuthNote(SENT) != null) {
            context.challenge(page(context.form(), signUp));
            return;
        }
        UserModel made = context.getUser();
        if (made == null) {
            // as long as a new account's password takes
            AuthenticatorUtils.dummyHash(context);
        } else {
            signUp.setAuthNote(MADE, made.getId());
            context.clearUser();
        }
        send(context);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        AuthenticationSessionModel signUp = context.getAuthenticationSession();
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        // The gateway counts letters by the mailbox that the form names.
        boolean counted = signUp.getAuthNote(ADDRESS).equals(form.getFirst("email"));
        long wait = secondsToWait(signUp.getAuthNote(SENT), Time.currentTimeSeconds());
        if (counted && wait == 0) {
            send(context);
        } else if (counted) {
            context.challenge(page(context.form().setError(Messages.COOLDOWN_VERIFICATION_EMAIL, wait), signUp));
        } else {
            context.challenge(page(context.form(), signUp));
        }
    }

    static long secondsToWait(@Nullable String sent, long now) {
        return sent == null ? 0 : Math.max(0, Long.parseLong(sent) + SECONDS_BETWEEN_LETTERS - now);
    }

    private static Response page(LoginFormsProvider form, AuthenticationSessionModel signUp) {
        return form.setAttribute("address", signUp.getAuthNote(ADDRESS)).createForm("sign-up-letter.ftl");
    }

    /// The way to the page is an answer that the gateway knows a letter by.
    private static void send(AuthenticationFlowContext context) {
        AuthenticationSessionModel signUp = context.getAuthenticationSession();
        signUp.setAuthNote(SENT, Long.toString(Time.currentTimeSeconds()));
        String address = signUp.getAuthNote(ADDRESS);
        UserModel owner = SignUpAccount.owner(context.getSession(), context.getRealm(), address);
        EventBuilder event =
                context.getEvent().clone().event(EventType.SEND_VERIFY_EMAIL).detail(Details.EMAIL, address);
        try {
            if (owner != null) {
                write(context, owner, event.user(owner));
            }
            context.challenge(Response.status(Response.Status.FOUND)
                    .location(context.getRefreshExecutionUrl())
                    .build());
        } catch (EmailException failed) {
            // without its causes: a mail server's refusal names the mailbox
            LOG.errorf("The letter of a sign-up was not sent: %s", failed.getMessage());
            event.error(Errors.EMAIL_SEND_FAILED);
            context.failure(
                    AuthenticationFlowError.INTERNAL_ERROR,
                    context.form()
                            .setError(Messages.EMAIL_SENT_ERROR)
                            .createErrorPage(Response.Status.INTERNAL_SERVER_ERROR));
        }
    }

    private static void write(AuthenticationFlowContext context, UserModel owner, EventBuilder event)
            throws EmailException {
        KeycloakSession session = context.getSession();
        RealmModel realm = context.getRealm();
        AuthenticationSessionModel signUp = context.getAuthenticationSession();
        if (owner.isEmailVerified() || !owner.isEnabled()) {
            Letters.taken(session, realm, signUp, owner);
            return;
        }
        boolean first = owner.getId().equals(signUp.getAuthNote(MADE));
        if (!first) {
            ContestedPassword.mark(owner, Time.currentTimeMillis());
            // nobody's yet: it has the name that was typed last
            owner.setFirstName(signUp.getAuthNote(NAME));
        }
        if (first && !ContestedPassword.has(owner)) {
            Letters.first(session, realm, signUp, owner);
        } else {
            Letters.again(session, realm, signUp, owner);
        }
        event.success();
    }

    @Override
    public boolean requiresUser() {
        return false;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}
}
