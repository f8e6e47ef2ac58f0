package id.sahkan.signup;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;
import org.keycloak.policy.PolicyError;

/// A rule of the realm's `passwordPolicy`: it holds wherever somebody who has an account makes a password. At sign-up
/// Keycloak asks it with the mailbox alone; the name is judged by [SignUpPassword].
public final class OwnWordsPolicy implements PasswordPolicyProviderFactory, PasswordPolicyProvider {

    public static final String ID = "sahkanOwnWords";

    static final String REFUSED = "invalidPasswordOwnWordsMessage";

    @Override
    public @Nullable PolicyError validate(RealmModel realm, UserModel user, String password) {
        return judge(
                password, new OwnWords(user.getFirstName(), user.getLastName(), user.getEmail(), user.getUsername()));
    }

    @Override
    public @Nullable PolicyError validate(String user, String password) {
        return judge(password, new OwnWords(user));
    }

    private static @Nullable PolicyError judge(String password, OwnWords words) {
        return words.makeUp(password) ? new PolicyError(REFUSED) : null;
    }

    @Override
    public @Nullable Object parseConfig(@Nullable String value) {
        return null;
    }

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayName() {
        return "Sahkan: not the person's own words";
    }

    @Override
    public @Nullable String getConfigType() {
        return null;
    }

    @Override
    public @Nullable String getDefaultConfigValue() {
        return null;
    }

    @Override
    public boolean isMultiplSupported() {
        return false;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
