package id.sahkan.decree.signature.bsre;

import id.sahkan.decree.document.DecreeFixtures;
import id.sahkan.decree.signature.Credentials;
import id.sahkan.decree.signature.Signer;
import id.sahkan.decree.signature.SignerContract;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class BsreContractTest extends SignerContract {

    private final List<StubBsre> services = new ArrayList<>();

    @AfterEach
    void end() {
        services.forEach(StubBsre::close);
    }

    @Override
    protected Signer signer(Path keystore) {
        var service = new StubBsre(keystore, PASSWORD);
        services.add(service);
        return BsreSignerTest.signer(service.url());
    }

    @Override
    protected Signer.Request request(Instant at) {
        var credentials =
                new Credentials(StubBsre.EMAIL, Credentials.Kind.PASSPHRASE, StubBsre.PASSPHRASE.toCharArray());
        return new Signer.Request(at, "Kepala Contoh", "Penetapan", "Pekanbaru", DecreeFixtures.told(), credentials);
    }
}
