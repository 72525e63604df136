package cn.anxue.fee.refund;

import cn.anxue.batch.Sql;
import cn.anxue.fee.refund.InterestPostings.Counted;
import cn.anxue.fee.refund.InterestPostings.Standing;
import cn.anxue.fee.refund.quote.BorneInterest;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Up to which posting of interest each settled refund has had its part, and what has come since. */
@ApplicationScoped
class LateInterestStore {
    private static final int MOST = 1_000;
    private static final String MOVE = "update fee_refund set interest_position = ? where id = ?";
    private static final String WAITING = """
            select id from fee_refund where interest_position is not null and id > ? order by id limit ?
            """;
    private static final String OF_INSTITUTION =
            "select id from fee_refund where interest_position is not null and institution_id = ?";
    private static final String POSITION = "select institution_id, interest_position from fee_refund where id = ?";
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
     * What came since.
     *
     * @param position of the last posting that is counted
     * @param on the day the bank booked it; null where none came
     * @param over nothing can come any more: all of it had left the account when the bank posted last
     */
    record Due(Money amount, long position, @Nullable LocalDate on, boolean over) {}

    private record Place(
            InstitutionId institution, @Nullable Long position) {}

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
    void begin(Refund refund) {
        move(refund.id(), postings.standing(refund.institutionId()).position());
    }

    void move(RefundId id, @Nullable Long position) {
        sql.update(MOVE, update -> {
            update.setObject(1, position);
            update.setObject(2, id.value());
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
        Place place = sql.list(
                        POSITION,
                        select -> select.setObject(1, id.value()),
                        row -> new Place(new InstitutionId(row.getObject("institution_id", UUID.class)), (Long)
                                row.getObject("interest_position")))
                .get(0);
        if (place.position == null) {
            return new Due(Money.ofFen(0), 0, null, true);
        }
        return due(postings.after(place.institution, place.position), lying(id), postings.standing(place.institution))
                .orElse(new Due(Money.ofFen(0), place.position, null, false));
    }

    private static Optional<Due> due(List<Counted> since, List<Lying> lying, Standing standing) {
        return since.stream()
                .map(posting -> new Due(
                        share(posting, lying, standing.amount()),
                        posting.position(),
                        posting.on(),
                        lying.stream().allMatch(part -> part.hasLeftBy(posting.on()))))
                .reduce((one, next) -> new Due(
                        one.amount.plus(next.amount).min(standing.amount()),
                        Math.max(one.position, next.position),
                        next.on,
                        next.over));
    }

    private static Money share(Counted posting, List<Lying> lying, Money most) {
        return lying.stream()
                .map(part -> new BorneInterest(
                                List.of(posting.during(part.since, part.until(posting.on()))), part.amount, most)
                        .on(part.amount))
                .reduce(Money.ofFen(0), Money::plus)
                .min(most);
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
