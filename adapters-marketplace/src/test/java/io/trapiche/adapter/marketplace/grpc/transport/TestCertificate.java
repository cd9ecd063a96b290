package io.trapiche.adapter.marketplace.grpc.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/** A certificate for {@code localhost} and its key, as PEM files. */
record TestCertificate(Path chain, Path key) {

    private static final String PASSWORD = "changeit";

    static TestCertificate in(Path folder)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve("store.p12");
        int result = new ProcessBuilder(keytool(store)).inheritIO().start().waitFor();
        if (result != 0) {
            throw new AssertionError("keytool ended with " + result);
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stored = Files.newInputStream(store)) {
            keys.load(stored, PASSWORD.toCharArray());
        }
        return new TestCertificate(
                pem(folder, "CERTIFICATE", keys.getCertificate("server").getEncoded()),
                pem(
                        folder,
                        "PRIVATE KEY",
                        keys.getKey("server", PASSWORD.toCharArray()).getEncoded()));
    }

    private static List<String> keytool(Path store) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString());
    }

    private static Path pem(Path folder, String kind, byte[] bytes) throws IOException {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return Files.writeString(
                folder.resolve(kind.replace(' ', '-') + ".pem"),
                "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(kind, lines));
    }
}
