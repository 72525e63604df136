package cn.anxue.fee.order;

import cn.anxue.batch.Sql;
import cn.anxue.fee.cap.CapRuleMissing;
import cn.anxue.fee.cap.Caps;
import cn.anxue.fee.cap.Counted;
import cn.anxue.institution.InstitutionView;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds a new order against the caps together with the learner's other live orders. Two sales to one learner at once wait
 * for each other here, so that both cannot pass on what only one may have.
 */
@ApplicationScoped
class SaleCaps {
    private static final String LOCK =
            "select pg_advisory_xact_lock(k) from (select unnest(?::bigint[]) as k order by 1) as keys";
    private static final String LIVE = """
            select o.billing, o.lessons, o.gift_lessons, o.confirmed_lessons, o.starts_on, o.ends_on, o.price_minor, o.currency
            from fee_order o where o.institution_id = ? and o.subject_key = ?
            and o.state in ('QUOTED', 'AWAITING_PAYMENT', 'PAID_UNCONFIRMED', 'FUNDED', 'IN_DELIVERY')
            and (o.learner_digest = ? or o.learner_id_digest = ?)""";

    private final Caps caps;
    private final People people;
    private final Sql sql;
    private final Event<CapRuleMissing> missing;

    SaleCaps(Caps caps, People people, Sql sql, Event<CapRuleMissing> missing) {
        this.caps = caps;
        this.people = people;
        this.sql = sql;
        this.missing = missing;
    }

    void check(OrderId id, OrderDraft draft, NewOrder.Offer offer, InstitutionView institution) {
        String childNumber = draft.childNumber();
        byte[] learner = people.digest(draft.learner(), draft.guardian());
        byte[] child = childNumber == null ? null : people.digestOfChildNumber(childNumber);
        lock(learner, child);
        List<Counted> live = sql.list(
                LIVE,
                select -> {
                    select.setObject(1, draft.institution().value());
                    select.setString(2, offer.subjectKey());
                    select.setBytes(3, learner);
                    select.setBytes(4, child);
                },
                SaleCaps::counted);
        if (!caps.check(institution.regionCode(), institution.category(), counted(draft), live)) {
            missing.fire(new CapRuleMissing(id, institution.id(), institution.category(), institution.regionCode()));
        }
    }

    /** By whom the learner is known: both where there are two, in one order for everybody. */
    private void lock(byte[] learner, byte @Nullable [] child) {
        long[] keys = Stream.of(learner, child == null ? learner : child)
                .mapToLong(SaleCaps::key)
                .distinct()
                .sorted()
                .toArray();
        sql.list(LOCK, select -> select.setObject(1, keys), row -> true);
    }

    /** Any eight bytes of a keyed digest are as good as all for a lock; the first tells the suite alone. */
    private static long key(byte[] digest) {
        return ByteBuffer.wrap(digest, digest.length - Long.BYTES, Long.BYTES).getLong();
    }

    private static Counted counted(OrderDraft draft) {
        OrderDraft.Size size = draft.size();
        return new Counted(
                size.billing(), size.lessons() + size.giftLessons(), 0, draft.startsOn(), draft.endsOn(), size.price());
    }

    private static Counted counted(ResultSet row) throws SQLException {
        return new Counted(
                Billing.valueOf(row.getString("billing")),
                row.getInt("lessons") + row.getInt("gift_lessons"),
                row.getInt("confirmed_lessons"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                new Money(row.getLong("price_minor"), row.getString("currency")));
    }
}
