package cn.anxue.fee.refund;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.fee.order.Billing;
import cn.anxue.fee.order.FullRefund;
import cn.anxue.fee.order.OrderTerms;
import cn.anxue.fee.payment.Payment;
import cn.anxue.fee.payment.Payments;
import cn.anxue.fee.refund.quote.BorneInterest;
import cn.anxue.fee.refund.quote.Contract;
import cn.anxue.fee.refund.quote.CoolingOff;
import cn.anxue.fee.refund.quote.PaidIn;
import cn.anxue.fee.refund.quote.RefundFacts;
import cn.anxue.fee.refund.quote.RefundTerms;
import cn.anxue.fee.refund.quote.Taught;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers what a quote rests on. */
@ApplicationScoped
class QuoteFacts {
    /** The same subject under another spelling is the same; of the same child by name and phone, or by its number. */
    private static final String SERVED_BEFORE = """
            select exists (
                select from fee_order o join fee_order p on p.institution_id = o.institution_id
                    and p.subject_key = o.subject_key and p.id <> o.id and p.ordered_at < o.ordered_at
                    and (p.learner_digest = o.learner_digest or p.learner_id_digest = o.learner_id_digest)
                where o.id = ? and p.confirmed_lessons > 0) as served
            """;

    /** The first day it no longer taught, unless it was let to again. */
    private static final String STOPPED = """
            select min(e.happened_on) as stopped_on from institution_event e
            where e.institution_id = ? and e.what in ('OPERATION_SUSPENDED', 'WENT_MISSING', 'REVOKED', 'CLOSED')
                and not exists (select from institution_event r where r.institution_id = e.institution_id and r.id > e.id
                    and r.what in ('RESUMED', 'TEACHING_ALLOWED'))
            """;

    private static final String TAUGHT = """
            select count(*) filter (where state in ('CONFIRMED', 'AUTO_CONFIRMED')) as confirmed,
                count(*) filter (where state = 'HELD' and message_sent_at is not null and recorded_at <= ?) as told,
                count(*) filter (where state = 'HELD' and (message_sent_at is null or recorded_at > ?)) as untold,
                count(*) filter (where state = 'DISPUTED') as disputed
            from fee_lesson where order_id = ?
            """;

    private final Payments payments;
    private final RefundLaws laws;
    private final InterestPostings postings;
    private final Sql sql;
    private final Today today;

    QuoteFacts(Payments payments, RefundLaws laws, InterestPostings postings, Sql sql, Today today) {
        this.payments = payments;
        this.postings = postings;
        this.laws = laws;
        this.sql = sql;
        this.today = today;
    }

    /** As they stand now, for a refund that would be asked on that day. */
    RefundFacts of(OrderTerms order, LocalDate askedOn) {
        return of(order, askedOn, taught(order, today.now()), BorneInterest.NONE);
    }

    /**
     * For a refund that was asked. What was written down after it does not count against the family; nor does anything
     * nobody confirmed where the institution gives back by itself, for then the family is not asked.
     */
    RefundFacts of(OrderTerms order, Asker asker, LocalDate askedOn, Instant askedAt) {
        Taught found = taught(order, askedAt);
        // It runs from the end of the contract (art. 17), which is not before the day it is asked.
        BorneInterest interest = askedOn.isBefore(today.date()) ? postings.since(order, askedOn) : BorneInterest.NONE;
        return of(order, askedOn, asker == Asker.INSTITUTION ? withoutTold(found) : found, interest);
    }

    private RefundFacts of(OrderTerms order, LocalDate askedOn, Taught taught, BorneInterest interest) {
        List<PaidIn> paid = paid(order, askedOn);
        return new RefundFacts(
                contract(order),
                paid,
                taught,
                order.refunded().plus(order.passed()),
                new RefundFacts.History(servedBefore(order), stoppedOn(order)),
                interest,
                CoolingOff.until(paid, laws.deadlines()),
                askedOn);
    }

    /**
     * The payments that stand. What lessons had earned before the bank took a payment back stays paid in the order's figures:
     * it is missing from the account, which the institution bears and not the family.
     */
    private List<PaidIn> paid(OrderTerms order, LocalDate askedOn) {
        List<PaidIn> paid = new ArrayList<>();
        Money standing = Money.ofFen(0);
        LocalDate last = askedOn;
        for (Payment payment : payments.of(List.of(order.id())).getOrDefault(order.id(), List.of())) {
            paid.add(new PaidIn(payment.amount(), payment.bookedOn()));
            standing = standing.plus(payment.amount());
            last = payment.bookedOn();
        }
        Money borne = order.paid().minus(standing);
        if (borne.isPositive()) {
            paid.add(new PaidIn(borne, last));
        }
        return paid;
    }

    private static Contract contract(OrderTerms order) {
        return new Contract(
                order.price(),
                order.listPrice(),
                order.lessons(),
                order.giftLessons(),
                order.startsOn(),
                order.endsOn(),
                order.billing() == Billing.BY_PERIOD,
                terms(order.fullRefund()));
    }

    private static @Nullable RefundTerms terms(@Nullable FullRefund all) {
        return all == null ? null : new RefundTerms(all.daysBeforeStart(), all.daysAfterStart(), all.lessons());
    }

    private boolean servedBefore(OrderTerms order) {
        return sql.list(
                        SERVED_BEFORE,
                        select -> select.setObject(1, order.id().value()),
                        row -> row.getBoolean("served"))
                .get(0);
    }

    private @Nullable LocalDate stoppedOn(OrderTerms order) {
        return sql.list(
                        STOPPED,
                        select -> select.setObject(1, order.institution().value()),
                        row -> Optional.ofNullable(row.getObject("stopped_on", LocalDate.class)))
                .get(0)
                .orElse(null);
    }

    private Taught taught(OrderTerms order, Instant recordedUntil) {
        Taught found = sql.list(
                        TAUGHT,
                        select -> {
                            select.setObject(1, recordedUntil.atOffset(ZoneOffset.UTC));
                            select.setObject(2, recordedUntil.atOffset(ZoneOffset.UTC));
                            select.setObject(3, order.id().value());
                        },
                        row -> new Taught(
                                row.getInt("confirmed"),
                                row.getInt("told"),
                                row.getInt("untold"),
                                row.getInt("disputed")))
                .get(0);
        return order.isAccepted() ? found : withoutTold(found);
    }

    private static Taught withoutTold(Taught found) {
        return new Taught(found.confirmed(), 0, found.told() + found.untold(), found.disputed());
    }
}
