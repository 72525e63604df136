package cn.anxue.bank.instruction;

import cn.anxue.approval.ApprovalId;
import cn.anxue.bank.LinesBooked.Movement;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.identity.ActorId;
import cn.anxue.institution.InstitutionId;
import cn.anxue.ledger.Balance;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table of holds, and what raises them. */
@ApplicationScoped
class HoldStore {
    private static final String RAISE = """
            insert into bank_hold (id, account, institution_id, bank_code, region_code, rule, subject_id, amount_minor,
                currency, state, raised_at, version)
            select id, account, institution_id, bank_code, region_code, rule, subject_id, amount_minor, currency, 'STANDING',
                ?, 0
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::bigint[], ?::text[])
                as r (id, account, institution_id, bank_code, region_code, rule, subject_id, amount_minor, currency)
            where r.rule not in ('BALANCE_DROP', 'TRIAL_BALANCE') or not exists (
                select from bank_hold h where h.account = r.account and h.rule = r.rule and h.state = 'STANDING')
            on conflict on constraint bank_hold_once do nothing
            """;
    private static final String GONE = """
            select l.account, l.booked_on, sum(abs(l.amount_minor))::bigint as gone from bank_line l
            where l.account = any(?) and l.booked_on = any(?) and l.placement in ('MISSING', 'REVERSED')
                and not exists (select from bank_line r where r.reverses_line_id = l.id)
            group by l.account, l.booked_on
            """;
    private static final String SELECT = "select h.* from bank_hold h ";
    private static final String LOCK = SELECT + "where h.id = ? for update";
    private static final String PAGE = SELECT + """
            where (?::text is null or h.state = ?) and (?::text is null or h.account = ?) and (?::uuid is null or h.id < ?)
                and (h.bank_code = ? or exists (
                    select from institution_sight s where s.institution_id = h.institution_id and s.region_code = ?))
            order by h.id desc limit ?
            """;
    private static final String PROPOSE =
            "update bank_hold set approval_id = ?, reason = ?, version = version + 1 where id = ?";
    private static final String LIFT = """
            update bank_hold set state = 'LIFTED', lifted_by = ?, lifted_at = ?, reason = ?, version = version + 1
            where id = ?
            """;

    private final Sql sql;
    private final Ledger ledger;

    HoldStore(Sql sql, Ledger ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    /** What left an account in a day without instructions, and what it holds now. */
    record Drop(String account, LocalDate on, long goneMinor, long leftMinor) {}

    /** Each occasion once. */
    void raise(List<Hold> holds, Instant at) {
        sql.update(RAISE, insert -> {
            insert.setObject(1, at.atOffset(ZoneOffset.UTC));
            Columns.from(insert, 2, holds)
                    .uuid(hold -> hold.id().value())
                    .text(Hold::account)
                    .uuid(hold -> hold.institution().value())
                    .text(Hold::bankCode)
                    .text(Hold::regionCode)
                    .text(hold -> hold.rule().name())
                    .uuid(Hold::subject)
                    .bigint(hold -> hold.amount().minor())
                    .text(hold -> hold.amount().currency());
        });
    }

    /** What left the accounts of these movements in their days, by account and day. */
    Map<String, Drop> drops(List<Movement> movements) {
        Map<String, Long> left = new HashMap<>();
        movements.forEach(movement -> left.computeIfAbsent(movement.account(), account -> left(movement)));
        Set<LocalDate> days = movements.stream().map(Movement::bookedOn).collect(Collectors.toSet());
        Map<String, Drop> drops = new HashMap<>();
        sql.list(
                        GONE,
                        select -> {
                            Columns.of(select, left.keySet()).text(account -> account);
                            Columns.from(select, 2, days).date(day -> day);
                        },
                        row -> new Drop(
                                row.getString("account"),
                                row.getObject("booked_on", LocalDate.class),
                                row.getLong("gone"),
                                left.getOrDefault(row.getString("account"), 0L)))
                .forEach(drop -> drops.put(drop.account() + drop.on(), drop));
        return drops;
    }

    private long left(Movement movement) {
        String path = DepositBooks.bank(movement.purpose(), movement.account());
        Balance balance = ledger.balances(DepositBooks.holder(movement.institution()), path)
                .get(path);
        return balance == null ? 0 : balance.amount().minor();
    }

    Optional<Hold> lock(HoldId id) {
        return sql.list(LOCK, select -> select.setObject(1, id.value()), HoldStore::read).stream()
                .findFirst();
    }

    /** Latest first, of a bank or of a region the caller sees. */
    List<Hold> page(
            @Nullable HoldState state,
            @Nullable String account,
            @Nullable String bankCode,
            @Nullable String regionCode,
            @Nullable UUID before,
            int limit) {
        String wanted = state == null ? null : state.name();
        return sql.list(
                PAGE,
                select -> {
                    select.setString(1, wanted);
                    select.setString(2, wanted);
                    select.setString(3, account);
                    select.setString(4, account);
                    select.setObject(5, before);
                    select.setObject(6, before);
                    select.setString(7, bankCode);
                    select.setString(8, regionCode);
                    select.setInt(9, limit);
                },
                HoldStore::read);
    }

    void propose(HoldId id, ApprovalId approval, String reason) {
        sql.update(PROPOSE, update -> {
            update.setObject(1, approval.value());
            update.setString(2, reason);
            update.setObject(3, id.value());
        });
    }

    void lift(HoldId id, ActorId by, Instant at, String reason) {
        sql.update(LIFT, update -> {
            update.setObject(1, by.value());
            update.setObject(2, at.atOffset(ZoneOffset.UTC));
            update.setString(3, reason);
            update.setObject(4, id.value());
        });
    }

    private static Hold read(ResultSet row) throws SQLException {
        UUID approval = row.getObject("approval_id", UUID.class);
        OffsetDateTime lifted = row.getObject("lifted_at", OffsetDateTime.class);
        return new Hold(
                new HoldId(row.getObject("id", UUID.class)),
                row.getString("account"),
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                row.getString("bank_code"),
                row.getString("region_code"),
                HoldRule.valueOf(row.getString("rule")),
                row.getObject("subject_id", UUID.class),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                HoldState.valueOf(row.getString("state")),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                approval == null ? null : new ApprovalId(approval),
                lifted == null ? null : lifted.toInstant(),
                row.getString("reason"));
    }
}
