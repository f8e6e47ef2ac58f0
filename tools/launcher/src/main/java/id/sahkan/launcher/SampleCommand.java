package id.sahkan.launcher;

import id.sahkan.sample.Sample;
import id.sahkan.sample.SampleAccess;
import id.sahkan.sample.SampleReport;
import java.time.Clock;

/// `./sahkan sample`: plays the thirty cases against a running system.
final class SampleCommand {

    private SampleCommand() {}

    static int run(Installation installation) {
        Secrets secrets = installation.secrets();
        Addresses addresses = installation.addresses();
        SampleAccess access = new SampleAccess(
                addresses.publicUrl(),
                addresses.keycloak(),
                Keycloak.ADMIN,
                Keycloak.adminPassword(secrets),
                LocalSystem.demoPasswords(secrets),
                installation.data().root().resolve("sample-decree.pdf"));
        SampleReport report = Sample.run(access, System.out, Clock.systemUTC());
        return report.exitCode() == 0 ? SampleRegister.run(installation) : report.exitCode();
    }
}
