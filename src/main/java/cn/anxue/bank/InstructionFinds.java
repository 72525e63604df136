package cn.anxue.bank;

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
import java.util.Set;
import java.util.UUID;

/** Instructions that lines mean without naming them: those of a bank's batch, and those whose money came back. */
@ApplicationScoped
class InstructionFinds {
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

    private final Sql sql;
    private final Instructions instructions;

    InstructionFinds(Sql sql, Instructions instructions) {
        this.sql = sql;
        this.instructions = instructions;
    }

    private record Found(LineId line, List<UUID> ids) {}

    /**
     * What each debit pays if it is a batch, where that is one set of instructions, and no other debit may be it.
     *
     * @param taken instructions that other lines name
     */
    Map<LineId, List<UUID>> batches(List<Line> debits, Collection<UUID> taken) {
        List<Found> found = sql.list(
                BATCHES,
                statement -> {
                    Object[] accounts =
                            debits.stream().map(Line::account).distinct().toArray();
                    statement.setArray(1, statement.getConnection().createArrayOf("text", accounts));
                    statement.setArray(2, statement.getConnection().createArrayOf("uuid", taken.toArray()));
                    bind(Columns.from(statement, 3, debits));
                },
                row -> new Found(new LineId(row.getObject(1, UUID.class)), ids(row)));
        return onlyOnes(found);
    }

    /** The one payment that each credit returns: of its amount, to the account it comes from. */
    Map<LineId, List<UUID>> returned(List<Line> credits) {
        List<Found> executed = sql.list(
                EXECUTED,
                statement -> bind(Columns.of(statement, credits)),
                row -> new Found(
                        new LineId(row.getObject(1, UUID.class)), List.of(row.getObject(2, UUID.class))));
        if (executed.isEmpty()) {
            return Map.of();
        }
        Map<LineId, Line> lines = new HashMap<>();
        credits.forEach(line -> lines.put(line.id(), line));
        Set<UUID> ids = new HashSet<>();
        executed.forEach(found -> ids.addAll(found.ids()));
        Map<UUID, Instruction> known = instructions.lock(ids);
        List<Found> fitting = executed.stream()
                .filter(found -> {
                    Line line = lines.get(found.line());
                    Instruction instruction = known.get(found.ids().get(0));
                    return line != null
                            && instruction != null
                            && line.isWith(instruction.payee().account(), instruction.payee().name());
                })
                .toList();
        return onlyOnes(fitting);
    }

    private static void bind(Columns<Line> columns) throws SQLException {
        columns.uuid(line -> line.id().value())
                .text(Line::account)
                .bigint(line -> line.moved().minor());
    }

    private static List<UUID> ids(ResultSet row) throws SQLException {
        Array ids = row.getArray(2);
        return List.of((UUID[]) ids.getArray());
    }

    /** Equal candidates are nobody's: neither two sets for a line, nor two lines for a set. */
    private static Map<LineId, List<UUID>> onlyOnes(List<Found> found) {
        Map<LineId, List<List<UUID>>> byLine = new HashMap<>();
        Map<UUID, Set<LineId>> byInstruction = new HashMap<>();
        for (Found one : found) {
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
                            .allMatch(id -> byInstruction.getOrDefault(id, Set.of()).size() == 1);
            if (nobodyElse) {
                only.put(line, sets.get(0));
            }
        });
        return only;
    }
}
