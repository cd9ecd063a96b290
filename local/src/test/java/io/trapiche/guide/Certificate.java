package io.trapiche.guide;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A certificate for 127.0.0.1 that nobody else trusts. */
final class Certificate {

    private Certificate() {}

    /** Makes {@code tls.crt} and {@code tls.key} in the folder; gives the first. */
    static Path in(Path folder) throws IOException, InterruptedException {
        Process openssl =
                new ProcessBuilder(
                                "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1"
                                        .concat(" -addext subjectAltName=IP:127.0.0.1")
                                        .concat(" -keyout tls.key -out tls.crt")
                                        .split(" "))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(openssl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (openssl.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return folder.resolve("tls.crt");
    }
}
