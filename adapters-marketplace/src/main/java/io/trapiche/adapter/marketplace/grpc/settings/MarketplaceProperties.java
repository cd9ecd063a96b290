package io.trapiche.adapter.marketplace.grpc.settings;

import io.trapiche.domain.order.TaxesInTotal;
import io.trapiche.domain.shared.MarketplaceId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the edge for marketplaces; a setting that makes no sense ends the start.
 *
 * @param grpc the gRPC server
 * @param marketplaces who may call, by name
 */
@ConfigurationProperties("trapiche")
public record MarketplaceProperties(
        @DefaultValue Grpc grpc, @DefaultValue Map<String, Marketplace> marketplaces) {

    public MarketplaceProperties {
        marketplaces = Map.copyOf(marketplaces);
        MarketplaceFaults.failIfAny(grpc, marketplaces);
    }

    /** What lets a marketplace in. */
    public static String tokenSetting(String marketplace) {
        return "trapiche.marketplaces." + marketplace + ".token-sha256";
    }

    public boolean hasToken(String marketplace) {
        Marketplace settings = marketplaces.get(marketplace);
        return settings != null && !settings.tokenSha256().isEmpty();
    }

    public TaxesInTotal taxesInTotal() {
        return new TaxesInTotal(
                marketplaces.entrySet().stream()
                        .filter(entry -> entry.getValue().taxesInTotal())
                        .map(entry -> new MarketplaceId(entry.getKey()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * The gRPC server.
     *
     * @param host address to listen on
     * @param port to listen on; 0 takes a free one
     * @param maxMessageSize of one request
     * @param maxConcurrentPlacements orders being placed at the same time; the next is told to come
     *     again
     * @param reflection whether the server describes its own contract to anybody
     * @param shutdownGrace how long calls may take to end when the server stops
     * @param tls absent when something in front ends TLS
     * @param watch streams of order updates
     * @param connection limits of one connection
     */
    public record Grpc(
            @DefaultValue("127.0.0.1") String host,
            @DefaultValue("9090") int port,
            @DefaultValue("4MB") DataSize maxMessageSize,
            @DefaultValue("256") int maxConcurrentPlacements,
            @DefaultValue("true") boolean reflection,
            @DefaultValue("2s") Duration shutdownGrace,
            @Nullable Tls tls,
            @DefaultValue Watch watch,
            @DefaultValue Connection connection) {}

    /**
     * The server's own TLS.
     *
     * @param certificateChain PEM file
     * @param privateKey PEM file, PKCS #8
     */
    public record Tls(@Nullable Path certificateChain, @Nullable Path privateKey) {}

    /**
     * Streams of order updates.
     *
     * @param heartbeat after so long without an update an answer with a token only is sent
     * @param maxPerMarketplace streams that one marketplace may hold at this server
     */
    public record Watch(
            @DefaultValue("15s") Duration heartbeat, @DefaultValue("16") int maxPerMarketplace) {}

    /**
     * Limits of one connection.
     *
     * @param maxCalls at the same time; a client that resets three times as many within ten seconds
     *     is cut off
     * @param permitKeepAlive clients that ping more often are cut off
     * @param keepAlive the server pings an idle connection this often
     * @param keepAliveTimeout an unanswered ping ends the connection after so long
     * @param maxAge a connection is then replaced, so that load spreads over new servers
     * @param maxAgeGrace calls on a connection too old may go on for so long
     */
    public record Connection(
            @DefaultValue("128") int maxCalls,
            @DefaultValue("10s") Duration permitKeepAlive,
            @DefaultValue("60s") Duration keepAlive,
            @DefaultValue("20s") Duration keepAliveTimeout,
            @DefaultValue("30m") Duration maxAge,
            @DefaultValue("60s") Duration maxAgeGrace) {}

    /**
     * A marketplace.
     *
     * @param tokenSha256 SHA-256 of each token that is valid, as 64 hexadecimal digits; two of them
     *     while a token is being replaced
     * @param taxesInTotal the totals of its orders include the taxes it designates
     */
    public record Marketplace(
            @DefaultValue List<String> tokenSha256, @DefaultValue("false") boolean taxesInTotal) {

        public Marketplace {
            tokenSha256 = List.copyOf(tokenSha256);
        }

        public List<byte[]> hashes() {
            return tokenSha256.stream().map(HexFormat.of()::parseHex).toList();
        }

        @Override
        public String toString() {
            return "Marketplace[tokens=%d, taxesInTotal=%s]"
                    .formatted(tokenSha256.size(), taxesInTotal);
        }
    }
}
