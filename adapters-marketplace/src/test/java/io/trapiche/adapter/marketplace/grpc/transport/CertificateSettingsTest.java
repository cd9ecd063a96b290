package io.trapiche.adapter.marketplace.grpc.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trapiche.adapter.marketplace.grpc.settings.MarketplaceProperties;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

@SuppressWarnings("NullAway.Init")
class CertificateSettingsTest {

    private static final String CHAIN = "trapiche.grpc.tls.certificate-chain";
    private static final String KEY = "trapiche.grpc.tls.private-key";

    @TempDir Path folder;
    @TempDir Path others;
    private TestCertificate own;

    @BeforeEach
    void make() throws Exception {
        own = TestCertificate.in(folder);
    }

    @Test
    void a_certificate_and_its_key_are_taken() {
        assertThat(settings(own.chain(), own.key()).grpc().tls()).isNotNull();
    }

    @Test
    void files_that_hold_something_else_are_told_by_their_settings() throws Exception {
        Path garbage = Files.writeString(folder.resolve("garbage.pem"), "n7w7 garbage");

        assertThatThrownBy(() -> settings(garbage, garbage))
                .hasStackTraceContaining(CHAIN + ": expected: certificates in PEM")
                .hasStackTraceContaining(KEY + ": expected: a private key in PEM")
                .satisfies(told -> assertThat(told.getCause()).hasMessageNotContaining("7w7"));
        assertThatThrownBy(() -> settings(own.key(), own.chain()))
                .hasStackTraceContaining(CHAIN + ": expected: certificates in PEM")
                .hasStackTraceContaining(KEY + ": expected: a private key in PEM");
        assertThatThrownBy(() -> settings(own.chain(), folder))
                .hasStackTraceContaining(KEY + ": expected: a file that can be read");
    }

    @Test
    void the_key_of_another_certificate_is_told() throws Exception {
        TestCertificate other = TestCertificate.in(others);

        assertThatThrownBy(() -> settings(own.chain(), other.key()))
                .hasStackTraceContaining(
                        KEY + ": expected: the key of the first certificate in " + CHAIN);
    }

    private static MarketplaceProperties settings(Path chain, Path key) {
        Map<String, String> given = Map.of(CHAIN, chain.toString(), KEY, key.toString());
        return new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("trapiche", MarketplaceProperties.class);
    }
}
