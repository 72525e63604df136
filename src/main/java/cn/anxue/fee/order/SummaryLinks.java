package cn.anxue.fee.order;

import cn.anxue.calendar.Today;
import cn.anxue.cipher.Vault;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/** Links to an order's printable pages that hold for a quarter of an hour without a token, for a browser to open and print. */
@ApplicationScoped
public class SummaryLinks {
    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final String PURPOSE = "fee_order.summary_link";
    private static final int KEY_MAX = 200;

    private final OrderRegister register;
    private final Vault vault;
    private final Today today;

    SummaryLinks(OrderRegister register, Vault vault, Today today) {
        this.register = register;
        this.vault = vault;
        this.today = today;
    }

    /** @param until seconds since 1970 */
    public record Link(OrderId order, long until, String key) {
        public Instant expiresAt() {
            return Instant.ofEpochSecond(until);
        }
    }

    @Transactional
    public Link make(Caller caller, OrderId id) {
        register.get(caller, id);
        long until = today.now().plus(LIFETIME).getEpochSecond();
        return new Link(id, until, HexFormat.of().formatHex(digest(id, until)));
    }

    /**
     * Masked, for a link may be passed on.
     *
     * @throws ProblemException {@code NOT_FOUND} where the link is not ours or has run out
     */
    @Transactional
    public OrderView open(OrderId id, long until, String key) {
        if (key.length() > KEY_MAX || !isOurs(id, until, key) || today.now().getEpochSecond() > until) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        return register.view(id).masked();
    }

    private boolean isOurs(OrderId id, long until, String key) {
        try {
            return MessageDigest.isEqual(digest(id, until), HexFormat.of().parseHex(key));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private byte[] digest(OrderId id, long until) {
        return vault.digest(id + ":" + until, PURPOSE);
    }
}
