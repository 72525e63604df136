package cn.anxue.bank;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A bank's batch under one reference: its sum and its parts are the same money, of which only what came first is booked.
 * Costs nothing for lists in which no reference comes both ways.
 */
@ApplicationScoped
class BatchTwins {
    private static final String PARTS = """
            with recursive part as (
                select w.account, w.name, 1 as number, l.id, l.amount_minor, l.booked_on, l.notified, l.content_digest
                from unnest(?::text[], ?::text[]) as w (account, name)
                join bank_line l on l.account = w.account and l.identity = w.name || 1
                union all
                select p.account, p.name, p.number + 1, l.id, l.amount_minor, l.booked_on, l.notified, l.content_digest
                from part p join bank_line l on l.account = p.account and l.identity = p.name || (p.number + 1))
            select account, name, content_digest, id, amount_minor, booked_on, notified from part order by number
            """;

    private final Sql sql;

    BatchTwins(Sql sql) {
        this.sql = sql;
    }

    /**
     * A sum or a part whose money is in the books already.
     *
     * @param same the lines of the books that it is, or is part of
     * @param addsUp whether sum and parts agree to the fen
     */
    record Twin(GoodLine line, List<LineStore.Known> same, boolean addsUp) {
        BankProblem code() {
            if (!addsUp) {
                return BankProblem.BATCH_DOES_NOT_ADD_UP;
            }
            return line.identity().isPart() ? BankProblem.BATCH_PART_OF_SUM : BankProblem.BATCH_SUM_OF_PARTS;
        }

        LineAnswer answer() {
            return LineAnswer.known(
                    line.number(),
                    addsUp ? LineOutcome.DUPLICATE : LineOutcome.CONFLICT,
                    code(),
                    same.get(0).id());
        }
    }

    List<Twin> of(LineSorting sorted) {
        if (sorted.twins().isEmpty()) {
            return List.of();
        }
        Map<LineIdentity.Key, List<LineStore.Known>> kept = parts(sorted.twins().keySet());
        List<Twin> twins = new ArrayList<>();
        sorted.twins().forEach((batch, lines) -> {
            List<LineStore.Known> parts = new ArrayList<>(kept.getOrDefault(batch, List.of()));
            parts.addAll(sorted.freshParts(batch));
            List<LineStore.Known> same =
                    parts.isEmpty() ? sorted.sum(batch).map(List::of).orElse(List.of()) : parts;
            long booked = same.stream().mapToLong(LineStore.Known::amountMinor).sum();
            long said = lines.stream()
                    .mapToLong(line -> line.line().moved().minor())
                    .sum();
            lines.forEach(line -> twins.add(new Twin(line, same, booked == said)));
        });
        return twins;
    }

    private Map<LineIdentity.Key, List<LineStore.Known>> parts(Collection<LineIdentity.Key> batches) {
        Map<LineIdentity.Key, List<LineStore.Known>> parts = new HashMap<>();
        sql.list(
                        PARTS,
                        statement -> Columns.of(statement, batches)
                                .text(LineIdentity.Key::account)
                                .text(LineIdentity.Key::name),
                        row -> Map.entry(
                                new LineIdentity.Key(row.getString(1), row.getString(2)), LineStore.Known.read(row)))
                .forEach(found -> parts.computeIfAbsent(found.getKey(), key -> new ArrayList<>())
                        .add(found.getValue()));
        return parts;
    }
}
