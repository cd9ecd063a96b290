package io.trapiche.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Tests that share one running service, a marketplace and the sandbox's controls. */
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class ServiceSuite {

    private final String[] options;
    ServiceProcess service;
    Feira feira;
    SandboxControl vtex;

    ServiceSuite(String... options) {
        this.options =
                Stream.concat(Stream.of("--journey=false"), Stream.of(options))
                        .toArray(String[]::new);
    }

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws IOException {
        service = new ServiceProcess(folder, options);
        service.start();
        feira = new Feira(service);
        vtex = new SandboxControl(service.sandboxUrl());
    }

    /** Whatever the tests did to the orders, each of them has ended or goes on. */
    @AfterAll
    void stop() {
        try {
            RestingWithoutWork.awaitNone(service);
        } finally {
            feira.close();
            service.close();
        }
    }
}
