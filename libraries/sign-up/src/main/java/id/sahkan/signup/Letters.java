package id.sahkan.signup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.actiontoken.execactions.ExecuteActionsActionToken;
import org.keycloak.authentication.actiontoken.verifyemail.VerifyEmailActionToken;
import org.keycloak.common.util.Time;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.Urls;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionCompoundId;
import org.keycloak.sessions.AuthenticationSessionModel;

/// What is written to a mailbox that was never confirmed, and to one that has an account.
final class Letters {

    private Letters() {}

    /// Keycloak's own confirmation. In the browser that asked for it its link signs in as well.
    static void first(KeycloakSession session, RealmModel realm, AuthenticationSessionModel browser, UserModel account)
            throws EmailException {
        int seconds = realm.getActionTokenGeneratedByUserLifespan(VerifyEmailActionToken.TOKEN_TYPE);
        String id = AuthenticationSessionCompoundId.fromAuthSession(browser).getEncodedId();
        String client = browser.getClient().getClientId();
        var token = new VerifyEmailActionToken(account.getId(), until(seconds), id, account.getEmail(), client);
        String link = Urls.actionTokenBuilder(
                        session.getContext().getUri().getBaseUri(),
                        token.serialize(session, realm, session.getContext().getUri()),
                        client,
                        browser.getTabId(),
                        AuthenticationProcessor.getClientData(session, browser))
                .build(realm.getName())
                .toString();
        letter(session, realm, browser, account).sendVerifyEmail(link, TimeUnit.SECONDS.toMinutes(seconds));
    }

    /// To one with which somebody has signed up more than once: whoever reads it makes a password.
    static void again(KeycloakSession session, RealmModel realm, AuthenticationSessionModel browser, UserModel account)
            throws EmailException {
        int seconds = realm.getActionTokenGeneratedByUserLifespan(ExecuteActionsActionToken.TOKEN_TYPE);
        var token = new ExecuteActionsActionToken(
                account.getId(),
                account.getEmail(),
                until(seconds),
                List.of(UserModel.RequiredAction.UPDATE_PASSWORD.name()),
                null,
                browser.getClient().getClientId());
        String link = LoginActionsService.actionTokenProcessor(
                        session.getContext().getUri())
                .queryParam(
                        Constants.KEY,
                        token.serialize(session, realm, session.getContext().getUri()))
                .build(realm.getName())
                .toString();
        Map<String, Object> words = Map.of("link", link, "minutes", TimeUnit.SECONDS.toMinutes(seconds));
        letter(session, realm, browser, account)
                .send("emailVerificationSubject", "sign-up-again.ftl", new HashMap<>(words));
    }

    /// To one that has an account already.
    static void taken(KeycloakSession session, RealmModel realm, AuthenticationSessionModel browser, UserModel account)
            throws EmailException {
        String signIn =
                session.getContext().getUri().getBaseUri().resolve("/login").toString();
        letter(session, realm, browser, account)
                .send("signUpTakenSubject", "sign-up-taken.ftl", new HashMap<>(Map.of("link", signIn)));
    }

    private static EmailTemplateProvider letter(
            KeycloakSession session, RealmModel realm, AuthenticationSessionModel browser, UserModel account) {
        return session.getProvider(EmailTemplateProvider.class)
                .setAuthenticationSession(browser)
                .setRealm(realm)
                .setUser(account);
    }

    private static int until(int seconds) {
        return Math.toIntExact(Time.currentTimeSeconds() + seconds);
    }
}
