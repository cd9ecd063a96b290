package io.trapiche.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which build this is; written by Spring Boot's plugin for Maven. */
final class Version {

    private static final String FILE = "/META-INF/build-info.properties";

    private Version() {}

    static String[] lines() {
        Properties build = new Properties();
        try (InputStream file = Version.class.getResourceAsStream(FILE)) {
            if (file != null) {
                build.load(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new String[] {
            "trapiche " + build.getProperty("build.version", "of an unknown build"),
            "Java " + Runtime.version()
        };
    }
}
