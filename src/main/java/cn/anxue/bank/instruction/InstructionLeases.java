package cn.anxue.bank.instruction;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.identity.ActorId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Gives instructions into the hands of a bank's clients, each into one pair at a time. */
@ApplicationScoped
class InstructionLeases {
    /** Waiting, or out of hands that let their time pass without a word; not what waits for a person, or may be paid. */
    private static final String CLAIMABLE = """
            i.bank_code = ? and (i.state = 'READY' or i.state = 'TAKEN' and i.claimed_until <= ?)
                and (not exists (
                        select from bank_line l where l.instruction_id = i.id and l.placement = 'MISSING'
                            and abs(l.amount_minor) <> i.amount_minor
                            and not exists (select from bank_line r where r.reverses_line_id = l.id))
                    or exists (
                        select from bank_break b where b.account = i.from_account and b.kind = 'CONTRADICTED_RESULT'
                            and b.subject_id = i.id and b.state = 'RESOLVED'))
                and (i.purpose = 'REFUND' or not exists (
                    select from bank_hold h where h.account = i.from_account and h.state = 'STANDING'))
                and i.id <> all(?)
            """;
    /** Two clients at once pass over each other's. */
    private static final String FREE = """
            select i.id from bank_instruction i join deposit_account a on a.number = i.from_account
            where not a.frozen_in_full and a.frozen_minor = 0 and
            """ + CLAIMABLE + " order by i.id limit ? for update of i skip locked";

    private static final String PARTLY_FROZEN = """
            select a.number, bank_account_free(a.number, array['TAKEN', 'ACCEPTED', 'EXECUTED']) as free_minor
            from deposit_account a
            where a.bank_code = ? and a.frozen_minor > 0 and not a.frozen_in_full and a.state <> 'CLOSED'
            order by a.number for no key update skip locked
            """;
    private static final String OF_ACCOUNT = """
            select i.id, i.state, i.amount_minor from bank_instruction i
            where i.from_account = ? and
            """ + CLAIMABLE + " order by i.id limit ? for update of i skip locked";
    private static final String TAKE = """
            update bank_instruction i set state = 'TAKEN', times_taken = times_taken + 1, claimed_by = ?, claimed_until = ?,
                claim_id = ?, version = version + 1
            where i.id = any(?)
            """;
    private static final String OF_CLAIM = """
            select id from bank_instruction where bank_code = ? and claim_id = ? and claimed_until > ? order by id
            """;

    private final Sql sql;

    InstructionLeases(Sql sql) {
        this.sql = sql;
    }

    /**
     * What a client asks for.
     *
     * @param id names the claim; asked again, it is given the same instructions as long as the lease lasts
     */
    record Claim(String bankCode, ActorId claimer, UUID id, int limit, Instant now, Instant until) {}

    /**
     * What is in the client's hands now by this claim, oldest first.
     *
     * @param fitting those of some that may be given; the others are passed over and do not count
     */
    List<UUID> take(Claim claim, UnaryOperator<List<UUID>> fitting) {
        List<UUID> before = takenBy(claim);
        if (!before.isEmpty()) {
            return before;
        }
        Set<UUID> without = new HashSet<>();
        List<UUID> found = waiting(claim, without);
        List<UUID> ids = fitting.apply(found);
        while (ids.size() < found.size()) {
            without.addAll(found);
            ids.forEach(without::remove);
            found = waiting(claim, without);
            ids = fitting.apply(found);
        }
        if (!ids.isEmpty()) {
            give(claim, ids);
        }
        return ids;
    }

    private List<UUID> waiting(Claim claim, Set<UUID> without) {
        List<UUID> ids = new ArrayList<>(free(claim, without));
        if (ids.size() < claim.limit()) {
            ids.addAll(partlyFrozen(claim, claim.limit() - ids.size(), without));
        }
        return ids;
    }

    private List<UUID> takenBy(Claim claim) {
        return sql.list(
                OF_CLAIM,
                statement -> {
                    statement.setString(1, claim.bankCode());
                    statement.setObject(2, claim.id());
                    statement.setObject(3, claim.now().atOffset(ZoneOffset.UTC));
                },
                row -> row.getObject(1, UUID.class));
    }

    private List<UUID> free(Claim claim, Set<UUID> without) {
        return sql.list(
                FREE,
                statement -> {
                    statement.setString(1, claim.bankCode());
                    statement.setObject(2, claim.now().atOffset(ZoneOffset.UTC));
                    Columns.from(statement, 3, without).uuid(id -> id);
                    statement.setInt(4, claim.limit());
                },
                row -> row.getObject(1, UUID.class));
    }

    /** Of an account frozen up to an amount, in turn, what still fits; the account is locked, so two never use the same. */
    private List<UUID> partlyFrozen(Claim claim, int limit, Set<UUID> without) {
        List<UUID> fitting = new ArrayList<>();
        List<Account> accounts = sql.list(
                PARTLY_FROZEN,
                statement -> statement.setString(1, claim.bankCode()),
                row -> new Account(row.getString("number"), row.getLong("free_minor")));
        for (Account account : accounts) {
            long free = account.freeMinor();
            for (Waiting one : waiting(claim, account.number(), limit, without)) {
                long needed = one.again() ? 0 : one.amountMinor();
                if (needed <= free && fitting.size() < limit) {
                    free -= needed;
                    fitting.add(one.id());
                }
            }
        }
        return fitting;
    }

    private List<Waiting> waiting(Claim claim, String account, int limit, Set<UUID> without) {
        return sql.list(
                OF_ACCOUNT,
                statement -> {
                    statement.setString(1, account);
                    statement.setString(2, claim.bankCode());
                    statement.setObject(3, claim.now().atOffset(ZoneOffset.UTC));
                    Columns.from(statement, 4, without).uuid(id -> id);
                    statement.setInt(5, limit);
                },
                row -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getString("state").equals(InstructionState.TAKEN.name()),
                        row.getLong("amount_minor")));
    }

    private void give(Claim claim, List<UUID> ids) {
        sql.update(TAKE, statement -> {
            statement.setObject(1, claim.claimer().value());
            statement.setObject(2, claim.until().atOffset(ZoneOffset.UTC));
            statement.setObject(3, claim.id());
            Columns.from(statement, 4, ids).uuid(id -> id);
        });
    }

    private record Account(String number, long freeMinor) {}

    /** @param again counted already: it was in somebody's hands before */
    private record Waiting(UUID id, boolean again, long amountMinor) {}
}
