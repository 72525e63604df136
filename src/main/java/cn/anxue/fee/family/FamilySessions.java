package cn.anxue.fee.family;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.fee.order.OrderId;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.identity.SecretCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Families at their browsers. A session is opened by the code of one order and reaches the family's other orders as well:
 * those of the same phone and the same guardian's name. It ends by itself when nothing is heard of it.
 */
@ApplicationScoped
@Transactional
public class FamilySessions {
    private static final Duration LIFETIME = Duration.ofHours(2);
    private static final Duration SEEN_STEP = Duration.ofSeconds(30);

    private static final String INSERT = """
            insert into fee_family_session (id, order_id, actor_id, code_digest, started_at, seen_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String FIND = """
            select order_id, actor_id from fee_family_session
            where code_digest = ? and ended_at is null and seen_at > ? and expires_at > ?""";
    private static final String SEE = "update fee_family_session set seen_at = ? where code_digest = ? and seen_at < ?";
    private static final String END =
            "update fee_family_session set ended_at = ? where code_digest = ? and ended_at is null";

    private final Sql sql;
    private final OrderCodeGrant grant;
    private final FamilyOrders orders;
    private final Today today;
    private final Duration idleMax;

    FamilySessions(
            Sql sql,
            OrderCodeGrant grant,
            FamilyOrders orders,
            Today today,
            @ConfigProperty(name = "anxue.session.idle") Duration idleMax) {
        this.sql = sql;
        this.grant = grant;
        this.orders = orders;
        this.today = today;
        this.idleMax = idleMax;
    }

    /** A session and the order whose code opened it. */
    public record Opened(SecretCode code, OrderId order) {}

    private record Found(OrderId order, ActorId actor) {}

    /** Unknown, wrong, spent and expired get one answer: none. */
    public Optional<Opened> open(String reference, String code) {
        return grant.prove(reference, code).map(family -> {
            OrderId order = new OrderId(((Scope.Order) family.scope()).orderId());
            return new Opened(begin(family.id(), order), order);
        });
    }

    /**
     * Whoever stands behind a cookie, reaching the order he asks for if it is his.
     *
     * @param wanted null where a page is about no order in particular
     */
    public Optional<Caller> find(String cookie, @Nullable UUID wanted) {
        byte[] digest = new SecretCode(cookie).digest();
        Instant now = today.now();
        Optional<Found> found = sql
                .list(
                        FIND,
                        select -> {
                            select.setBytes(1, digest);
                            select.setObject(2, utc(now.minus(idleMax)));
                            select.setObject(3, utc(now));
                        },
                        row -> new Found(
                                new OrderId(row.getObject(1, UUID.class)), new ActorId(row.getObject(2, UUID.class))))
                .stream()
                .findFirst();
        found.ifPresent(session -> see(digest, now));
        return found.map(session -> caller(session, wanted));
    }

    public void end(String cookie) {
        sql.update(END, update -> {
            update.setObject(1, utc(today.now()));
            update.setBytes(2, new SecretCode(cookie).digest());
        });
    }

    private SecretCode begin(ActorId actor, OrderId order) {
        SecretCode code = SecretCode.generate();
        OffsetDateTime now = utc(today.now());
        sql.update(INSERT, insert -> {
            insert.setObject(1, Uuid7.next());
            insert.setObject(2, order.value());
            insert.setObject(3, actor.value());
            insert.setBytes(4, code.digest());
            insert.setObject(5, now);
            insert.setObject(6, now);
            insert.setObject(7, now.plus(LIFETIME));
        });
        return code;
    }

    private Caller caller(Found session, @Nullable UUID wanted) {
        OrderId asked = wanted == null ? session.order : new OrderId(wanted);
        boolean own = asked.equals(session.order) || orders.areOfOneFamily(session.order, asked);
        OrderId reached = own ? asked : session.order;
        return new Caller(session.actor, "family", Set.of(Role.FAMILY), new Scope.Order(reached.value()));
    }

    private void see(byte[] digest, Instant now) {
        sql.update(SEE, update -> {
            update.setObject(1, utc(now));
            update.setBytes(2, digest);
            update.setObject(3, utc(now.minus(SEEN_STEP)));
        });
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
