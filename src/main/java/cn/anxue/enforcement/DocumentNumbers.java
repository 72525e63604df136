package cn.anxue.enforcement;

import static java.util.Objects.requireNonNull;

import cn.anxue.batch.Sql;
import cn.anxue.region.Authorities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Draws the next numbers of an authority's series. The counter's row stays locked until the caller's database transaction
 * ends, so it is taken as late as possible; a rollback gives the numbers back.
 */
@ApplicationScoped
public class DocumentNumbers {
    private static final String ADVANCE = """
            insert into enforcement_number (authority_id, series, year, last) values (?, ?, ?, ?)
            on conflict (authority_id, series, year) do update set last = enforcement_number.last + excluded.last
            returning last
            """;
    private static final String PASS_OVER = """
            insert into enforcement_number (authority_id, series, year, last) values (?, ?, ?, ?)
            on conflict (authority_id, series, year) do update
                set last = excluded.last where enforcement_number.last < excluded.last
            """;

    private final Sql sql;
    private final Authorities authorities;

    DocumentNumbers(Sql sql, Authorities authorities) {
        this.sql = sql;
        this.authorities = authorities;
    }

    /** One number for each, in the order of the list; their year is that of the day. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<DocumentNumber> draw(List<? extends Numbered> documents, LocalDate on) {
        Map<Numbered.Run, Queue<DocumentNumber>> drawn = new TreeMap<>(Numbered.Run.ORDER);
        documents.forEach(document -> drawn.put(document.run(), new ArrayDeque<>()));
        drawn.forEach((run, numbers) -> numbers.addAll(next(run, on.getYear(), count(documents, run))));
        return documents.stream()
                .map(document -> requireNonNull(drawn.get(document.run())).remove())
                .toList();
    }

    /** A number of ours that was given on paper: the series goes on after it. Others' forms of numbers concern no series. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void passOver(Numbered.Run run, DocumentNumber given) {
        if (!given.heading().equals(heading(run))) {
            return;
        }
        sql.update(PASS_OVER, insert -> {
            insert.setObject(1, run.authorityId().value());
            insert.setString(2, run.series().name());
            insert.setInt(3, given.year());
            insert.setInt(4, given.sequence());
        });
    }

    private static int count(List<? extends Numbered> documents, Numbered.Run run) {
        return (int) documents.stream()
                .filter(document -> document.run().equals(run))
                .count();
    }

    private List<DocumentNumber> next(Numbered.Run run, int year, int count) {
        String heading = heading(run);
        int last = advance(run, year, count);
        return IntStream.rangeClosed(last - count + 1, last)
                .mapToObj(sequence -> new DocumentNumber(heading, year, sequence))
                .toList();
    }

    private String heading(Numbered.Run run) {
        return authorities.get(run.authorityId()).documentPrefix()
                + run.series().characters();
    }

    private int advance(Numbered.Run run, int year, int count) {
        return sql.list(
                        ADVANCE,
                        statement -> {
                            statement.setObject(1, run.authorityId().value());
                            statement.setString(2, run.series().name());
                            statement.setInt(3, year);
                            statement.setInt(4, count);
                        },
                        row -> row.getInt("last"))
                .get(0);
    }
}
