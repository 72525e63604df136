package cn.anxue.outbox;

import cn.anxue.identity.DemoMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Finds where a receiver is and judges whether it may be reached. The name is resolved once; who connects uses the addresses
 * found here and asks for no name again.
 */
@ApplicationScoped
class Destinations {
    private final Resolver resolver;
    private final DemoMode demo;

    Destinations(Resolver resolver, DemoMode demo) {
        this.resolver = resolver;
        this.demo = demo;
    }

    /** It must not be reached. */
    static final class Forbidden extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * The addresses of a receiver, all of them judged.
     *
     * @param listed whether an administrator has listed its host
     * @throws Forbidden where one of them is not public and the host is not listed, or its words would travel unencrypted
     * @throws UnknownHostException where it has none
     */
    List<InetAddress> find(URI url, boolean listed) throws Forbidden, UnknownHostException {
        if (WebhookUrl.isPlain(url) && !mayBePlain(listed)) {
            throw new Forbidden();
        }
        List<InetAddress> found = resolver.addresses(WebhookUrl.host(url));
        if (found.isEmpty()) {
            throw new UnknownHostException();
        }
        if (!listed && !found.stream().allMatch(AddressRules::isPublic)) {
            throw new Forbidden();
        }
        return found;
    }

    /** Plain HTTP is for trying things out on listed hosts. */
    boolean mayBePlain(boolean listed) {
        return listed && demo.isOn();
    }
}
