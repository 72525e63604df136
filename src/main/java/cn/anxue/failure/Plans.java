package cn.anxue.failure;

import cn.anxue.approval.ApprovalId;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.failure.Plan.Share;
import cn.anxue.identity.ActorId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of plans. */
@ApplicationScoped
class Plans {
    private static final String INSERT = """
            insert into failure_plan (id, failure_id, approval_id, state, verified_minor, paid_minor, currency,
                proposed_by, computed_at) values (?, ?, ?, 'PROPOSED', ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_SHARES = """
            insert into failure_plan_share (plan_id, claim_id, source, amount_minor)
            select ?, claim_id, source, amount_minor
            from unnest(?::uuid[], ?::text[], ?::bigint[]) as r (claim_id, source, amount_minor)
            """;
    private static final String BECOME = "update failure_plan set state = ? where id = ?";
    private static final String FAILURE = "select failure_id from failure_plan where id = ?";
    private static final String STANDING =
            "select id, approval_id, verified_minor, paid_minor, currency from failure_plan where failure_id = ? and state = ?";
    private static final String SHARES = """
            select c.number, c.id as claim_id, c.verified_minor, c.currency, s.source, s.amount_minor
            from failure_claim c left join failure_plan_share s on s.claim_id = c.id and s.plan_id = ?
            where c.failure_id = ? and c.state in ('VERIFIED', 'PLANNED', 'PAID')
            order by c.number, array_position(array['CUSTODY','EARNED','FEE_INTEREST','UNIDENTIFIED','DEPOSIT'], s.source)
            """;

    /** Whether a plan only waits or is decided. */
    enum Standing {
        PROPOSED,
        DECIDED,
        DROPPED
    }

    private final Sql sql;
    private final Today today;

    Plans(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    void insert(PlanId id, FailureId failure, ApprovalId approval, Plan plan, Money verified, ActorId by) {
        String currency = verified.currency();
        sql.update(INSERT, insert -> {
            insert.setObject(1, id.value());
            insert.setObject(2, failure.value());
            insert.setObject(3, approval.value());
            insert.setLong(4, verified.minor());
            insert.setLong(5, plan.paid(currency).minor());
            insert.setString(6, currency);
            insert.setObject(7, by.value());
            insert.setObject(8, today.now().atOffset(ZoneOffset.UTC));
        });
        List<Map.Entry<ClaimId, Share>> shares = new ArrayList<>();
        plan.shares().forEach((claim, parts) -> parts.forEach(part -> shares.add(Map.entry(claim, part))));
        sql.update(INSERT_SHARES, insert -> {
            insert.setObject(1, id.value());
            Columns.from(insert, 2, shares)
                    .uuid(share -> share.getKey().value())
                    .text(share -> share.getValue().source().name())
                    .bigint(share -> share.getValue().amount().minor());
        });
    }

    void become(PlanId id, Standing standing) {
        sql.update(BECOME, update -> {
            update.setString(1, standing.name());
            update.setObject(2, id.value());
        });
    }

    FailureId failureOf(PlanId id) {
        return new FailureId(
                sql.list(FAILURE, select -> select.setObject(1, id.value()), row -> row.getObject(1, UUID.class))
                        .get(0));
    }

    Optional<PlanView> find(FailureId failure, Standing standing) {
        return sql
                .list(
                        STANDING,
                        select -> {
                            select.setObject(1, failure.value());
                            select.setString(2, standing.name());
                        },
                        row -> new PlanView(
                                new PlanId(row.getObject("id", UUID.class)),
                                failure,
                                new ApprovalId(row.getObject("approval_id", UUID.class)),
                                new Money(row.getLong("verified_minor"), row.getString("currency")),
                                new Money(row.getLong("paid_minor"), row.getString("currency")),
                                List.of()))
                .stream()
                .findFirst()
                .map(plan ->
                        new PlanView(plan.id(), failure, plan.approval(), plan.verified(), plan.paid(), shares(plan)));
    }

    /** The shares as kept, to be compared with those computed anew. */
    Map<ClaimId, List<Share>> sharesOf(PlanId id, FailureId failure) {
        Map<ClaimId, List<Share>> shares = new LinkedHashMap<>();
        for (Row row : rows(id, failure)) {
            if (row.share() != null) {
                shares.computeIfAbsent(row.claim(), ignored -> new ArrayList<>())
                        .add(row.share());
            }
        }
        return shares;
    }

    private List<PlanView.Shared> shares(PlanView plan) {
        Map<Integer, PlanView.Shared> shared = new LinkedHashMap<>();
        for (Row row : rows(plan.id(), plan.failure())) {
            PlanView.Shared one = shared.computeIfAbsent(
                    row.number(), number -> new PlanView.Shared(number, row.verified(), new EnumMap<>(Source.class)));
            Share share = row.share();
            if (share != null) {
                one.sources().put(share.source(), share.amount());
            }
        }
        return List.copyOf(shared.values());
    }

    /** One share of a claim; none for a claim that gets nothing. */
    private record Row(
            int number,
            ClaimId claim,
            Money verified,
            @Nullable Share share) {}

    private List<Row> rows(PlanId id, FailureId failure) {
        return sql.list(
                SHARES,
                select -> {
                    select.setObject(1, id.value());
                    select.setObject(2, failure.value());
                },
                row -> {
                    String currency = row.getString("currency");
                    String source = row.getString("source");
                    return new Row(
                            row.getInt("number"),
                            new ClaimId(row.getObject("claim_id", UUID.class)),
                            new Money(row.getLong("verified_minor"), currency),
                            source == null
                                    ? null
                                    : new Share(
                                            Source.valueOf(source), new Money(row.getLong("amount_minor"), currency)));
                });
    }
}
