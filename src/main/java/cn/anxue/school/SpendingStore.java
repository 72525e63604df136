package cn.anxue.school;

import cn.anxue.approval.ApprovalId;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.identity.ActorId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of payments. */
@ApplicationScoped
class SpendingStore {
    private static final String OF = "select * from school_spending where school_id = ? order by id desc limit 200";
    private static final String LOCK = "select * from school_spending where id = any(?) order by id for update";
    private static final String READ = "select * from school_spending where id = any(?) order by id";
    private static final String INSERT = """
            insert into school_spending (id, school_id, filing_id, provider_id, approval_id, purpose, reason, amount_minor,
                currency, from_account, payee_bank_name, payee_account, payee_name, state, proposed_by, proposed_at)
            select w.*, 'PROPOSED', ?, ? from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[],
                ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as w
            """;
    private static final String MOVE = """
            update school_spending s set state = w.state, subsidies_minor = w.subsidies, settled_on = w.settled_on
            from unnest(?::uuid[], ?::text[], ?::bigint[], ?::date[]) as w (id, state, subsidies, settled_on)
            where s.id = w.id
            """;

    private static final String SPENT = """
            select purpose, sum(amount_minor)::bigint from school_spending
            where filing_id = ? and state in ('INSTRUCTED', 'EXECUTED') group by purpose
            """;

    private final Sql sql;

    SpendingStore(Sql sql) {
        this.sql = sql;
    }

    /** Latest first. */
    List<Spending> of(SchoolId school) {
        return sql.list(OF, select -> select.setObject(1, school.value()), SpendingStore::read);
    }

    /** Those of the ids that are this room's, locked until the database transaction ends. */
    List<Spending> lock(Collection<UUID> ids) {
        return sql.list(LOCK, select -> Columns.of(select, ids).uuid(id -> id), SpendingStore::read);
    }

    List<Spending> of(Collection<UUID> ids) {
        return sql.list(READ, select -> Columns.of(select, ids).uuid(id -> id), SpendingStore::read);
    }

    void insert(List<Spending> spendings, ActorId by) {
        sql.update(INSERT, insert -> {
            insert.setObject(1, by.value());
            insert.setObject(2, spendings.get(0).proposedAt().atOffset(ZoneOffset.UTC));
            Columns.from(insert, 3, spendings)
                    .uuid(Spending::id)
                    .uuid(one -> one.school().value())
                    .uuid(Spending::filing)
                    .uuid(one -> one.draft().provider())
                    .uuid(one -> one.approval().value())
                    .text(one -> one.draft().purpose().name())
                    .text(one -> one.draft().reason().strip())
                    .bigint(one -> one.draft().amount().minor())
                    .text(one -> one.draft().amount().currency())
                    .text(Spending::fromAccount)
                    .text(one -> one.draft().payee().bankName())
                    .text(one -> one.draft().payee().account())
                    .text(one -> one.draft().payee().name().strip());
        });
    }

    /** What was set apart or paid under a filing, by purpose. */
    Map<SpendingPurpose, Money> spent(UUID filing) {
        Map<SpendingPurpose, Money> spent = new EnumMap<>(SpendingPurpose.class);
        sql.list(
                        SPENT,
                        select -> select.setObject(1, filing),
                        row -> Map.entry(SpendingPurpose.valueOf(row.getString(1)), Money.ofFen(row.getLong(2))))
                .forEach(one -> spent.put(one.getKey(), one.getValue()));
        return spent;
    }

    /** Where each of them goes. */
    record Move(
            UUID id,
            SpendingState state,
            long subsidiesMinor,
            @Nullable LocalDate on) {}

    void move(List<Move> moves) {
        sql.update(
                MOVE,
                update -> Columns.of(update, moves)
                        .uuid(Move::id)
                        .text(move -> move.state().name())
                        .bigint(Move::subsidiesMinor)
                        .date(Move::on));
    }

    private static Spending read(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        SpendingDraft draft = new SpendingDraft(
                SpendingPurpose.valueOf(row.getString("purpose")),
                new Money(row.getLong("amount_minor"), currency),
                row.getString("reason"),
                row.getObject("provider_id", UUID.class),
                new Payee(
                        row.getString("payee_bank_name"), row.getString("payee_account"), row.getString("payee_name")));
        return new Spending(
                row.getObject("id", UUID.class),
                new SchoolId(row.getObject("school_id", UUID.class)),
                row.getObject("filing_id", UUID.class),
                draft,
                new Money(row.getLong("subsidies_minor"), currency),
                row.getString("from_account"),
                SpendingState.valueOf(row.getString("state")),
                new ApprovalId(row.getObject("approval_id", UUID.class)),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getObject("settled_on", LocalDate.class));
    }
}
