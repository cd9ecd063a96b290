package io.trapiche.adapter.marketplace.grpc.settings;

import io.trapiche.adapter.marketplace.grpc.settings.MarketplaceProperties.Connection;
import io.trapiche.adapter.marketplace.grpc.settings.MarketplaceProperties.Grpc;
import io.trapiche.adapter.marketplace.grpc.settings.MarketplaceProperties.Marketplace;
import io.trapiche.adapter.marketplace.grpc.settings.MarketplaceProperties.Tls;
import io.trapiche.adapter.marketplace.grpc.settings.MarketplaceProperties.Watch;
import io.trapiche.application.checking.port.SettingFaults;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.Parsed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is wrong with the settings of the edge for marketplaces. */
final class MarketplaceFaults {

    /** Addresses of IPv6 may stand in brackets. */
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9._:%-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}(%[A-Za-z0-9._-]+)?]");

    private static final String CHAIN = "grpc.tls.certificate-chain";
    private static final String KEY = "grpc.tls.private-key";
    private static final int DIGITS = 64;
    private static final Duration LONGEST_GRACE = Duration.ofMinutes(10);
    private static final Duration LONGEST_BEAT = Duration.ofHours(1);
    private static final Duration SHORTEST_BEAT = Duration.ofMillis(10);

    private final SettingFaults faults = new SettingFaults("trapiche");

    private MarketplaceFaults() {}

    static void failIfAny(Grpc grpc, Map<String, Marketplace> marketplaces) {
        MarketplaceFaults check = new MarketplaceFaults();
        check.server(grpc);
        check.tls(grpc.tls());
        check.watch(grpc.watch());
        check.connection(grpc.connection());
        check.marketplaces(new TreeMap<>(marketplaces));
        check.faults.failIfAny();
    }

    private void server(Grpc grpc) {
        faults.expect(
                HOST.matcher(grpc.host()).matches(), "grpc.host", "a host's name or its address");
        faults.within("grpc.port", grpc.port(), 0, 65_535);
        faults.expect(
                grpc.maxMessageSize().toBytes() >= 1 && grpc.maxMessageSize().toBytes() <= 1 << 28,
                "grpc.max-message-size",
                "1B to 256MB");
        faults.within("grpc.max-concurrent-placements", grpc.maxConcurrentPlacements(), 1, 100_000);
        faults.within(
                "grpc.shutdown-grace",
                grpc.shutdownGrace(),
                Duration.ZERO,
                LONGEST_GRACE,
                "0s to 10m");
    }

    private void tls(@Nullable Tls tls) {
        if (tls != null) {
            Optional<Path> chain = file(CHAIN, tls.certificateChain());
            Optional<Path> key = file(KEY, tls.privateKey());
            if (chain.isPresent() && key.isPresent()) {
                pair(PemFiles.firstKey(chain.get()), PemFiles.key(key.get()));
            }
        }
    }

    /** Empty where it cannot be read. */
    private Optional<Path> file(String name, @Nullable Path file) {
        faults.that(file != null, name, "is missing");
        boolean readable = file != null && Files.isReadable(file) && !Files.isDirectory(file);
        faults.expect(file == null || readable, name, "a file that can be read");
        return Optional.ofNullable(file).filter(_ -> readable);
    }

    private void pair(Optional<PublicKey> certified, Optional<PrivateKey> key) {
        faults.expect(
                certified.isPresent(),
                CHAIN,
                "certificates in PEM, the server's own before others");
        faults.expect(
                key.isPresent(),
                KEY,
                "a private key in PEM, PKCS #8, RSA or EC, without a password");
        faults.expect(
                certified.isEmpty() || key.isEmpty() || PemFiles.belong(key.get(), certified.get()),
                KEY,
                "the key of the first certificate in trapiche." + CHAIN);
    }

    private void watch(Watch watch) {
        faults.within(
                "grpc.watch.heartbeat",
                watch.heartbeat(),
                SHORTEST_BEAT,
                LONGEST_BEAT,
                "10ms to 1h");
        faults.within("grpc.watch.max-per-marketplace", watch.maxPerMarketplace(), 1, 100_000);
    }

    private void connection(Connection connection) {
        faults.within("grpc.connection.max-calls", connection.maxCalls(), 1, 100_000);
        faults.notNegative("grpc.connection.permit-keep-alive", connection.permitKeepAlive());
        faults.positive("grpc.connection.keep-alive", connection.keepAlive());
        faults.positive("grpc.connection.keep-alive-timeout", connection.keepAliveTimeout());
        faults.positive("grpc.connection.max-age", connection.maxAge());
        faults.notNegative("grpc.connection.max-age-grace", connection.maxAgeGrace());
    }

    private void marketplaces(Map<String, Marketplace> marketplaces) {
        Set<String> hashes = new HashSet<>();
        marketplaces.forEach(
                (name, marketplace) -> {
                    String setting = "marketplaces." + name;
                    faults.expect(
                            MarketplaceId.parse(setting, name)
                                    instanceof Parsed.Valid<MarketplaceId>,
                            setting,
                            "as name: " + MarketplaceId.EXPECTED);
                    tokens(setting + ".token-sha256", marketplace.tokenSha256(), hashes);
                });
    }

    /** Of several, each by its index. */
    private void tokens(String setting, List<String> given, Set<String> hashes) {
        for (int i = 0; i < given.size(); i++) {
            String name = given.size() == 1 ? setting : setting + "[" + i + "]";
            token(name, given.get(i), hashes);
        }
    }

    private void token(String setting, String hash, Set<String> others) {
        faults.expect(
                hash.length() == DIGITS && hash.chars().allMatch(HexFormat::isHexDigit),
                setting,
                "64 hexadecimal digits");
        faults.expect(
                others.add(hash.toLowerCase(Locale.ROOT)),
                setting,
                "tokens that are given once, as a token names one marketplace");
    }
}
