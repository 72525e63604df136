package cn.anxue.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from. What a client claims in {@code X-Forwarded-For} is believed only as far as our own proxies
 * wrote it: read from the right, the first address that is not one of theirs is the client's.
 */
@ApplicationScoped
public class ClientAddress {
    private static final String FORWARDED = "X-Forwarded-For";
    private static final String UNKNOWN = "unknown";

    private final List<Network> proxies;

    ClientAddress(LimitSettings settings) {
        this.proxies = settings.trustedProxies().orElse(List.of()).stream()
                .map(Network::of)
                .toList();
    }

    /** A text that stands for the client: its IPv4 address, or the network its IPv6 address was given from. */
    public String of(HttpServerRequest request) {
        SocketAddress peer = request.remoteAddress();
        String address = peer == null ? null : peer.hostAddress();
        if (address == null) {
            return UNKNOWN;
        }
        return proxies.isEmpty() || !isProxy(address)
                ? Network.client(address)
                : Network.client(forwarded(request.getHeader(FORWARDED), address));
    }

    private String forwarded(@Nullable String header, String peer) {
        String client = peer;
        String[] hops = header == null ? new String[0] : header.split(",");
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = hops[i].strip();
            if (!Network.isAddress(hop)) {
                return client;
            }
            client = hop;
            if (!isProxy(hop)) {
                return client;
            }
        }
        return client;
    }

    private boolean isProxy(String address) {
        return proxies.stream().anyMatch(proxy -> proxy.holds(address));
    }
}
