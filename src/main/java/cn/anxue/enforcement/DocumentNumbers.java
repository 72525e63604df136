package cn.anxue.enforcement;

import cn.anxue.region.Authorities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Draws the next numbers of an authority's series. The counter's row stays locked until the caller's database transaction
 * ends, so it is taken as late as possible; a rollback gives the numbers back.
 */
@ApplicationScoped
class DocumentNumbers {
    private static final String ADVANCE =
            """
            insert into enforcement_number (authority_id, series, year, last) values (?, ?, ?, ?)
            on conflict (authority_id, series, year) do update set last = enforcement_number.last + excluded.last
            returning last
            """;

    private final DataSource dataSource;
    private final Authorities authorities;

    DocumentNumbers(DataSource dataSource, Authorities authorities) {
        this.dataSource = dataSource;
        this.authorities = authorities;
    }

    /** One number for each, in the order of the list; their year is that of the day. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<DocumentNumber> draw(List<? extends Numbered> documents, LocalDate on) {
        Map<Numbered.Run, Long> counts = documents.stream()
                .collect(Collectors.groupingBy(
                        Numbered::run, () -> new TreeMap<>(Numbered.Run.ORDER), Collectors.counting()));
        Map<Numbered.Run, Iterator<DocumentNumber>> drawn = new HashMap<>();
        counts.forEach((run, count) ->
                drawn.put(run, next(run, on.getYear(), count.intValue()).iterator()));
        return documents.stream()
                .map(document -> drawn.get(document.run()).next())
                .toList();
    }

    private List<DocumentNumber> next(Numbered.Run run, int year, int count) {
        String heading = authorities.get(run.authorityId()).documentPrefix() + run.series().character();
        int last = advance(run, year, count);
        return IntStream.rangeClosed(last - count + 1, last)
                .mapToObj(sequence -> new DocumentNumber(heading, year, sequence))
                .toList();
    }

    private int advance(Numbered.Run run, int year, int count) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ADVANCE)) {
            statement.setObject(1, run.authorityId().value());
            statement.setString(2, run.series().name());
            statement.setInt(3, year);
            statement.setInt(4, count);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot draw a number", failure);
        }
    }
}
