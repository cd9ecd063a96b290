package io.trapiche.guide;

import io.trapiche.sandbox.Sandbox;
import io.trapiche.sandbox.SandboxAccount;
import io.trapiche.sandbox.SandboxSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A VTEX that trusts the operator's certificate when it calls back. */
final class TrustedSandbox implements AutoCloseable {

    static final SandboxAccount ACCOUNT =
            new SandboxAccount(
                    "mystore",
                    "vtexappkey-mystore-ABCDEF",
                    "their-own-token",
                    List.of("MKT"),
                    false);

    private final SSLContext before;
    private final Sandbox sandbox;

    TrustedSandbox(Path certificate) throws GeneralSecurityException, IOException {
        before = SSLContext.getDefault();
        SSLContext.setDefault(trusting(certificate));
        sandbox = Sandbox.start(SandboxSettings.local().withPort(0).withAccounts(List.of(ACCOUNT)));
    }

    private static SSLContext trusting(Path certificate)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(certificate)) {
            store.setCertificateEntry(
                    "operator", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    String baseUrl() {
        return sandbox.baseUri().toString().replaceFirst("/$", "") + "/{account}";
    }

    @Override
    public void close() {
        sandbox.close();
        SSLContext.setDefault(before);
    }
}
