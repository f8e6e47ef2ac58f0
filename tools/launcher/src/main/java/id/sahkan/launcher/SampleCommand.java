package id.sahkan.launcher;

import id.sahkan.sample.Sample;
import id.sahkan.sample.SampleAccess;
import id.sahkan.sample.SampleReport;
import java.time.Clock;
import java.util.Set;

/// `./sahkan sample`: plays the thirty cases, or some of them, against a running system.
final class SampleCommand {

    static final int CASES = Sample.CASES;

    private SampleCommand() {}

    static int run(Installation installation) {
        return run(installation, Set.of());
    }

    /// @param cases the numbers of those to play; none are all
    static int run(Installation installation, Set<Integer> cases) {
        Secrets secrets = installation.secrets();
        Addresses addresses = installation.addresses();
        SampleAccess access = new SampleAccess(
                addresses.publicUrl(),
                addresses.keycloak(),
                Keycloak.ADMIN,
                Keycloak.adminPassword(secrets),
                LocalSystem.demoPasswords(secrets),
                installation.data().root().resolve("sample-decree.pdf"));
        SampleReport report = Sample.run(access, cases, System.out, Clock.systemUTC());
        return report.exitCode() == 0 ? SampleRegister.run(installation) : report.exitCode();
    }
}
