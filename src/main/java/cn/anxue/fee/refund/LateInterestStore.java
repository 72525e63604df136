package cn.anxue.fee.refund;

import cn.anxue.batch.Sql;
import cn.anxue.fee.refund.InterestPostings.Counted;
import cn.anxue.fee.refund.quote.BorneInterest;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From which posting of interest on each settled refund has its part later, and what it had. Its part is that of what was
 * posted since, and at most what it got at the settlement of what was posted before: less where the bank took that back.
 */
@ApplicationScoped
class LateInterestStore {
    private static final int MOST = 1_000;
    private static final String BEGIN =
            "update fee_refund set interest_position = ?, interest_settled_minor = ? where id = ?";
    private static final String HAD = """
            update fee_refund set interest_had_minor = interest_had_minor + ?,
                interest_position = case when ? then null else interest_position end
            where id = ?
            """;
    private static final String WAITING = """
            select id from fee_refund where interest_position is not null and id > ? order by id limit ?
            """;
    private static final String OF_INSTITUTION =
            "select id from fee_refund where interest_position is not null and institution_id = ?";
    private static final String PLACE = """
            select institution_id, asked_on, interest_position, interest_settled_minor, interest_had_minor from fee_refund where id = ?
            """;
    private static final String LYING = """
            select p.amount_minor - p.interest_minor as minor, p.currency, r.asked_on,
                case when p.state = 'EXECUTED' then (p.moved_at at time zone 'Asia/Shanghai')::date end as left_on
            from fee_refund_part p join fee_refund r on r.id = p.refund_id
            where p.refund_id = ? and p.state <> 'REPLACED' and p.amount_minor > p.interest_minor
            """;

    private final InterestPostings postings;
    private final Sql sql;

    LateInterestStore(InterestPostings postings, Sql sql) {
        this.postings = postings;
        this.sql = sql;
    }

    /**
     * What it has not had yet.
     *
     * @param on the day the bank posted last since the settlement; null where it did not
     * @param over nothing can come any more: all of it had left the account when the bank posted last
     */
    record Due(Money amount, @Nullable LocalDate on, boolean over) {
        static final Due NOTHING = new Due(Money.ofFen(0), null, false);

        boolean isNews() {
            return on != null && (amount.isPositive() || over);
        }
    }

    /**
     * @param position what the account of interest had when it was settled; null once nothing can come any more
     * @param settled what it got then
     * @param had what came later, or was not worth a payment
     */
    private record Place(
            InstitutionId institution,
            LocalDate endedOn,
            @Nullable Long position,
            Money settled,
            Money had) {}

    /** @param leftOn the day it was paid out; null while it lies in the account */
    private record Lying(
            Money amount, LocalDate since, @Nullable LocalDate leftOn) {
        LocalDate until(LocalDate posted) {
            return leftOn == null ? posted : leftOn;
        }

        boolean hasLeftBy(LocalDate posted) {
            return leftOn != null && !leftOn.isAfter(posted);
        }
    }

    /** It was settled with all that was posted until now. */
    void begin(Refund refund, Money settled) {
        long position = postings.standing(refund.institutionId()).position();
        sql.update(BEGIN, update -> {
            update.setLong(1, position);
            update.setLong(2, settled.minor());
            update.setObject(3, refund.id().value());
        });
    }

    /** It was paid, or was not worth it. */
    void had(RefundId id, Due due) {
        sql.update(HAD, update -> {
            update.setLong(1, due.amount.minor());
            update.setBoolean(2, due.over);
            update.setObject(3, id.value());
        });
    }

    List<RefundId> waiting(RefundId after) {
        return sql.list(
                WAITING,
                select -> {
                    select.setObject(1, after.value());
                    select.setInt(2, MOST);
                },
                row -> new RefundId(row.getObject(1, UUID.class)));
    }

    /** What settled refunds of an institution may still claim. */
    Money claims(InstitutionId institution) {
        return sql
                .list(
                        OF_INSTITUTION,
                        select -> select.setObject(1, institution.value()),
                        row -> new RefundId(row.getObject(1, UUID.class)))
                .stream()
                .map(id -> due(id).amount())
                .reduce(Money.ofFen(0), Money::plus);
    }

    Due due(RefundId id) {
        Place place = place(id);
        Long position = place.position;
        if (position == null) {
            return Due.NOTHING;
        }
        List<Counted> standing = postings.after(place.institution, place.endedOn, position);
        List<Counted> since = standing.stream()
                .filter(posting -> posting.position() > position)
                .toList();
        if (since.isEmpty()) {
            return Due.NOTHING;
        }
        List<Lying> lying = lying(id);
        List<Counted> before = standing.stream()
                .filter(posting -> posting.position() <= position)
                .toList();
        Money all = shares(since, lying).plus(shares(before, lying).min(place.settled));
        Money open = all.minus(place.settled)
                .minus(place.had)
                .min(postings.standing(place.institution).amount());
        LocalDate on = since.get(since.size() - 1).on();
        return new Due(open.max(Money.ofFen(0)), on, lying.stream().allMatch(part -> part.hasLeftBy(on)));
    }

    private static Money shares(List<Counted> postings, List<Lying> lying) {
        return postings.stream()
                .flatMap(posting -> lying.stream().map(part -> share(posting, part)))
                .reduce(Money.ofFen(0), Money::plus);
    }

    private static Money share(Counted posting, Lying part) {
        BorneInterest.Posting borne = posting.during(part.since, part.until(posting.on()));
        return new BorneInterest(List.of(borne), part.amount, posting.amount()).on(part.amount);
    }

    private Place place(RefundId id) {
        return sql.list(
                        PLACE,
                        select -> select.setObject(1, id.value()),
                        row -> new Place(
                                new InstitutionId(row.getObject("institution_id", UUID.class)),
                                row.getObject("asked_on", LocalDate.class),
                                (Long) row.getObject("interest_position"),
                                Money.ofFen(row.getLong("interest_settled_minor")),
                                Money.ofFen(row.getLong("interest_had_minor"))))
                .get(0);
    }

    private List<Lying> lying(RefundId id) {
        return sql.list(
                LYING,
                select -> select.setObject(1, id.value()),
                row -> new Lying(
                        new Money(row.getLong("minor"), row.getString("currency")),
                        row.getObject("asked_on", LocalDate.class),
                        row.getObject("left_on", LocalDate.class)));
    }
}
