package cn.anxue.outbox;

import cn.anxue.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;

/** Judges a receiver when it is named, so that its owner learns at once; each try judges it anew. */
@ApplicationScoped
class Receivers {
    private final HostStore hosts;
    private final Destinations destinations;

    Receivers(HostStore hosts, Destinations destinations) {
        this.hosts = hosts;
        this.destinations = destinations;
    }

    /** @throws ProblemException where it is no address, its host is not known or must not be reached */
    URI check(String text) {
        URI url = WebhookUrl.read(text);
        String host = WebhookUrl.host(url);
        boolean listed = hosts.isListed(host);
        if (WebhookUrl.isPlain(url) && !destinations.mayBePlain(listed)) {
            throw new ProblemException(WebhookProblem.WEBHOOK_ADDRESS_INVALID, "/url", Map.of());
        }
        try {
            // A listed host may be one that only the nodes that send can resolve.
            if (!listed) {
                destinations.find(url, false);
            }
            return url;
        } catch (UnknownHostException e) {
            throw new ProblemException(WebhookProblem.WEBHOOK_HOST_UNKNOWN, "/url", Map.of("host", host));
        } catch (Destinations.Forbidden e) {
            throw new ProblemException(WebhookProblem.WEBHOOK_HOST_FORBIDDEN, "/url", Map.of("host", host));
        }
    }
}
