package cn.anxue.failure;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.id.Uuid7;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What the banks are told to pay of each claim, and what has been paid. */
@ApplicationScoped
class Payments {
    private static final String INSERT = """
            insert into failure_payment (id, plan_id, claim_id, account, amount_minor, state)
            select id, plan_id, claim_id, account, amount_minor, 'DUE'
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::bigint[])
                as r (id, plan_id, claim_id, account, amount_minor)
            """;
    private static final String BECOME = """
            with moved as (
                update failure_payment set state = ? where id = any(?) returning plan_id, claim_id
            )
            select distinct p.failure_id from moved m join failure_plan p on p.id = m.plan_id
            """;
    private static final String SETTLE = """
            update failure_claim c set state = case when exists (
                select from failure_payment p where p.claim_id = c.id and p.state <> 'PAID') then 'PLANNED' else 'PAID' end
            where c.failure_id = ? and c.state in ('PLANNED', 'PAID')
                and exists (select from failure_payment p where p.claim_id = c.id)
            """;
    private static final String OPEN = """
            select count(*) from failure_payment y join failure_plan p on p.id = y.plan_id
            where p.failure_id = ? and p.state = 'DECIDED' and y.state <> 'PAID'
            """;

    /** Which of the two supervised accounts pays. */
    enum Account {
        FEE,
        DEPOSIT
    }

    /** How far a payment is. */
    enum State {
        DUE,
        PAID,
        RETURNED
    }

    /**
     * A payment to be made.
     *
     * @param id by which the account's room tells what became of it
     */
    record Due(UUID id, PlanId plan, ClaimId claim, Account account, Money amount) {}

    private final Sql sql;

    Payments(Sql sql) {
        this.sql = sql;
    }

    static UUID next() {
        return Uuid7.next();
    }

    void insert(List<Due> due) {
        sql.update(
                INSERT,
                insert -> Columns.of(insert, due)
                        .uuid(Due::id)
                        .uuid(one -> one.plan().value())
                        .uuid(one -> one.claim().value())
                        .text(one -> one.account().name())
                        .bigint(one -> one.amount().minor()));
    }

    /** Those of the ids that are payments of plans come to the state; returns the failures touched. */
    List<FailureId> become(State state, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<FailureId> touched = sql.list(
                BECOME,
                update -> {
                    update.setString(1, state.name());
                    Columns.from(update, 2, ids).uuid(id -> id);
                },
                row -> new FailureId(row.getObject(1, UUID.class)));
        touched.forEach(failure -> sql.update(SETTLE, update -> update.setObject(1, failure.value())));
        return touched;
    }

    /** How many are not paid yet. */
    long open(FailureId failure) {
        return sql.list(OPEN, select -> select.setObject(1, failure.value()), row -> row.getLong(1))
                .get(0);
    }
}
