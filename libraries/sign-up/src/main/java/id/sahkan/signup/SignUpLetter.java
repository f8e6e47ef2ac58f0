package id.sahkan.signup;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.actiontoken.execactions.ExecuteActionsActionToken;
import org.keycloak.authentication.actiontoken.verifyemail.VerifyEmailActionToken;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.common.util.Time;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.Urls;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionCompoundId;
import org.keycloak.sessions.AuthenticationSessionModel;

/// The last step of the sign-up: a letter to the address, and one page that says so, whoever has it. Nobody is signed
/// in by this step, and from here on the session of the sign-up knows no account.
final class SignUpLetter implements Authenticator {

    static final long SECONDS_BETWEEN_LETTERS = 30;

    private static final Logger LOG = Logger.getLogger(SignUpLetter.class);

    private static final String ADDRESS = "sahkan.sign-up.address";
    private static final String MADE = "sahkan.sign-up.made";
    private static final String SENT = "sahkan.sign-up.sent";

    /// Of what was done before in the same browser nothing is left.
    static void begin(AuthenticationSessionModel signUp, String address) {
        signUp.setAuthNote(ADDRESS, address);
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
        EmailTemplateProvider letter = session.getProvider(EmailTemplateProvider.class)
                .setAuthenticationSession(signUp)
                .setRealm(realm)
                .setUser(owner);
        if (owner.isEmailVerified() || !owner.isEnabled()) {
            String signIn = context.getUriInfo().getBaseUri().resolve("/login").toString();
            letter.send("signUpTakenSubject", "sign-up-taken.ftl", new HashMap<>(Map.of("link", signIn)));
            return;
        }
        boolean first = owner.getId().equals(signUp.getAuthNote(MADE));
        if (!first) {
            ContestedPassword.mark(owner, Time.currentTimeMillis());
        }
        boolean own = first && !ContestedPassword.has(owner);
        String kind = own ? VerifyEmailActionToken.TOKEN_TYPE : ExecuteActionsActionToken.TOKEN_TYPE;
        int seconds = realm.getActionTokenGeneratedByUserLifespan(kind);
        int until = Math.toIntExact(Time.currentTimeSeconds() + seconds);
        long minutes = TimeUnit.SECONDS.toMinutes(seconds);
        if (own) {
            letter.sendVerifyEmail(confirmation(context, owner, until), minutes);
        } else {
            Map<String, Object> words =
                    Map.of("link", confirmationWithPassword(context, owner, until), "minutes", minutes);
            letter.send("emailVerificationSubject", "sign-up-again.ftl", new HashMap<>(words));
        }
        event.success();
    }

    /// In the browser of the sign-up it signs in as well.
    private static String confirmation(AuthenticationFlowContext context, UserModel owner, int until) {
        AuthenticationSessionModel signUp = context.getAuthenticationSession();
        String browser = AuthenticationSessionCompoundId.fromAuthSession(signUp).getEncodedId();
        String client = signUp.getClient().getClientId();
        var token = new VerifyEmailActionToken(owner.getId(), until, browser, owner.getEmail(), client);
        return Urls.actionTokenBuilder(
                        context.getUriInfo().getBaseUri(),
                        token.serialize(context.getSession(), context.getRealm(), context.getUriInfo()),
                        client,
                        signUp.getTabId(),
                        AuthenticationProcessor.getClientData(context.getSession(), signUp))
                .build(context.getRealm().getName())
                .toString();
    }

    /// Whoever reads the letter makes a password.
    private static String confirmationWithPassword(AuthenticationFlowContext context, UserModel owner, int until) {
        var token = new ExecuteActionsActionToken(
                owner.getId(),
                owner.getEmail(),
                until,
                List.of(UserModel.RequiredAction.UPDATE_PASSWORD.name()),
                null,
                context.getAuthenticationSession().getClient().getClientId());
        return LoginActionsService.actionTokenProcessor(context.getUriInfo())
                .queryParam(
                        Constants.KEY, token.serialize(context.getSession(), context.getRealm(), context.getUriInfo()))
                .build(context.getRealm().getName())
                .toString();
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
