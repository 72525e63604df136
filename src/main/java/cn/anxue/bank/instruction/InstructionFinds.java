package cn.anxue.bank.instruction;

import cn.anxue.bank.LineId;
import cn.anxue.bank.match.Sought;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Instructions that lines mean without naming them: those of a bank's batch, and those whose money came back. */
@ApplicationScoped
public class InstructionFinds {
    /** All that an account waits for, what was let go together, and what one client took together. */
    private static final String BATCHES = """
            with waiting as (
                select i.id, i.from_account, i.amount_minor, i.claim_id, p.run_id
                from bank_instruction i left join fee_payout p on p.id = i.source_id
                where i.from_account = any(?) and i.to_account is null and not i.booked
                    and (i.state in ('READY', 'TAKEN', 'ACCEPTED') or i.state = 'EXECUTED') and i.id <> all(?)),
            sets as (
                select from_account, array_agg(id order by id) as ids, sum(amount_minor) as sum_minor
                    from waiting group by from_account
                union select from_account, array_agg(id order by id), sum(amount_minor)
                    from waiting where run_id is not null group by from_account, run_id
                union select from_account, array_agg(id order by id), sum(amount_minor)
                    from waiting where claim_id is not null group by from_account, claim_id)
            select w.line_id, s.ids from unnest(?::uuid[], ?::text[], ?::bigint[]) as w (line_id, account, amount_minor)
            join sets s on s.from_account = w.account and s.sum_minor = w.amount_minor where cardinality(s.ids) > 1
            """;

    private static final String EXECUTED = """
            select w.line_id, i.id from unnest(?::uuid[], ?::text[], ?::bigint[]) as w (line_id, account, amount_minor)
            cross join lateral (
                select id from bank_instruction i where i.from_account = w.account and i.amount_minor = w.amount_minor
                    and i.booked and i.state = 'EXECUTED' order by id desc limit 100) i
            """;

    private static final String WAITING = """
            select w.line_id, i.id from unnest(?::uuid[], ?::text[], ?::bigint[]) as w (line_id, account, amount_minor)
            cross join lateral (
                select id from bank_instruction i where i.from_account = w.account and i.amount_minor = w.amount_minor
                    and not i.booked and i.to_account is null
                    and (i.state in ('READY', 'TAKEN', 'ACCEPTED') or i.state = 'EXECUTED') order by id limit 100) i
            """;

    private static final String ARRIVING = """
            select w.line_id, i.id from unnest(?::uuid[], ?::text[], ?::bigint[]) as w (line_id, account, amount_minor)
            cross join lateral (
                select id from bank_instruction i where i.to_account = w.account and i.amount_minor = w.amount_minor
                    and not i.arrived and i.state in ('READY', 'TAKEN', 'ACCEPTED', 'EXECUTED') order by id limit 100) i
            """;

    private final Sql sql;
    private final Instructions instructions;

    InstructionFinds(Sql sql, Instructions instructions) {
        this.sql = sql;
        this.instructions = instructions;
    }

    /** A line, and instructions that it may mean together. */
    public record Found(LineId line, List<Instruction> instructions) {}

    private record Ids(LineId line, List<UUID> ids) {}

    /**
     * What each debit pays if it is a batch, where that is one set of instructions, and no other debit may be it.
     *
     * @param taken instructions that other lines name
     */
    public Map<LineId, List<UUID>> batches(List<Sought> debits, Collection<UUID> taken) {
        return onlyOnes(sets(debits, taken));
    }

    /** The one payment that each credit returns: of its amount, to the account it comes from. */
    public Map<LineId, List<UUID>> returned(List<Sought> credits) {
        return onlyOnes(returnable(credits).stream()
                .map(found -> new Ids(
                        found.line(),
                        found.instructions().stream()
                                .map(one -> one.id().value())
                                .toList()))
                .toList());
    }

    /** All sets of several instructions that a debit may be the sum of. */
    public List<Found> batchesOf(List<Sought> debits) {
        return read(sets(debits, List.of()));
    }

    /** All payments that a credit may return: of its amount, to the account it comes from. */
    public List<Found> returnable(List<Sought> credits) {
        Map<LineId, Sought> lines = new HashMap<>();
        credits.forEach(line -> lines.put(line.line(), line));
        return read(ofAmount(EXECUTED, credits)).stream()
                .filter(found -> Objects.requireNonNull(lines.get(found.line()))
                        .isWith(found.instructions().get(0).payee()))
                .toList();
    }

    /** All instructions of its amount that a debit may execute. */
    public List<Found> executable(List<Sought> debits) {
        return read(ofAmount(WAITING, debits));
    }

    /** Money that changes banks, of a credit's amount and to its account, that no line has shown to arrive. */
    public List<Found> arriving(List<Sought> credits) {
        return read(ofAmount(ARRIVING, credits));
    }

    private List<Ids> sets(List<Sought> debits, Collection<UUID> taken) {
        return sql.list(
                BATCHES,
                statement -> {
                    Object[] accounts =
                            debits.stream().map(Sought::account).distinct().toArray();
                    statement.setArray(1, statement.getConnection().createArrayOf("text", accounts));
                    statement.setArray(2, statement.getConnection().createArrayOf("uuid", taken.toArray()));
                    bind(Columns.from(statement, 3, debits));
                },
                row -> new Ids(new LineId(row.getObject(1, UUID.class)), ids(row)));
    }

    private List<Ids> ofAmount(String query, List<Sought> lines) {
        return sql.list(
                query,
                statement -> bind(Columns.of(statement, lines)),
                row -> new Ids(new LineId(row.getObject(1, UUID.class)), List.of(row.getObject(2, UUID.class))));
    }

    private List<Found> read(List<Ids> found) {
        Set<UUID> ids = new HashSet<>();
        found.forEach(one -> ids.addAll(one.ids()));
        Map<UUID, Instruction> known = new HashMap<>();
        instructions.find(ids).forEach(one -> known.put(one.id().value(), one));
        return found.stream()
                .map(one -> new Found(
                        one.line(),
                        one.ids().stream()
                                .map(id -> Objects.requireNonNull(known.get(id)))
                                .toList()))
                .toList();
    }

    private static void bind(Columns<Sought> columns) throws SQLException {
        columns.uuid(line -> line.line().value())
                .text(Sought::account)
                .bigint(line -> line.amount().minor());
    }

    private static List<UUID> ids(ResultSet row) throws SQLException {
        Array ids = row.getArray(2);
        return List.of((UUID[]) ids.getArray());
    }

    /** Equal candidates are nobody's: neither two sets for a line, nor two lines for a set. */
    private static Map<LineId, List<UUID>> onlyOnes(List<Ids> found) {
        Map<LineId, List<List<UUID>>> byLine = new HashMap<>();
        Map<UUID, Set<LineId>> byInstruction = new HashMap<>();
        for (Ids one : found) {
            byLine.computeIfAbsent(one.line(), line -> new ArrayList<>()).add(one.ids());
            one.ids()
                    .forEach(id -> byInstruction
                            .computeIfAbsent(id, any -> new HashSet<>())
                            .add(one.line()));
        }
        Map<LineId, List<UUID>> only = new HashMap<>();
        byLine.forEach((line, sets) -> {
            boolean nobodyElse = sets.size() == 1
                    && sets.get(0).stream()
                            .allMatch(id ->
                                    byInstruction.getOrDefault(id, Set.of()).size() == 1);
            if (nobodyElse) {
                only.put(line, sets.get(0));
            }
        });
        return only;
    }
}
