package cn.anxue.bank.statement;

import cn.anxue.batch.Sql;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether statements fit those of the days before and after. Only what touches is compared: the day before the first and the
 * day after the last. A statement sent in several pages, or one whose number says that another comes between, may wait for
 * it; what does not fit then is named as long as it does not.
 */
@ApplicationScoped
class StatementChain {
    private static final int PROBLEMS_MAX = 20;
    private static final String MISFITS = """
            select s.number, s.from_on, s.to_on, s.opening_minor, s.closing_minor, s.currency,
                case when not before.fits then before.closing_minor end as before_minor,
                case when not after.fits then after.opening_minor end as after_minor
            from bank_statement s
            left join lateral (
                select p.closing_minor, exists (
                    select from bank_statement f where f.account = s.account and f.kind = 'STATEMENT' and f.id <> s.id
                        and f.to_on between s.from_on - 1 and s.to_on and f.closing_minor = s.opening_minor) as fits
                from bank_statement p where p.account = s.account and p.kind = 'STATEMENT' and p.to_on = s.from_on - 1
                    and (p.sequence is null or s.sequence is null or s.sequence <= p.sequence + 1)
                order by p.sequence desc nulls last, p.page desc nulls last, p.id desc limit 1) before on s.page is null
            left join lateral (
                select n.opening_minor, exists (
                    select from bank_statement f where f.account = s.account and f.kind = 'STATEMENT' and f.id <> s.id
                        and f.to_on >= s.from_on and f.from_on between s.from_on and s.to_on + 1
                        and f.opening_minor = s.closing_minor) as fits
                from bank_statement n where n.account = s.account and n.kind = 'STATEMENT' and n.from_on = s.to_on + 1
                    and n.to_on > s.to_on
                    and (n.sequence is null or s.sequence is null or n.sequence <= s.sequence + 1)
                order by n.sequence nulls last, n.page nulls last, n.id limit 1) after on s.page is null
            where s.file_id = ? and s.kind = 'STATEMENT' and (not before.fits or not after.fits)
            order by s.number limit ?
            """;

    private final Sql sql;

    StatementChain(Sql sql) {
        this.sql = sql;
    }

    private record Misfit(
            int number,
            LocalDate from,
            LocalDate to,
            Money opening,
            Money closing,
            @Nullable Money before,
            @Nullable Money after) {

        static Misfit read(ResultSet row) throws SQLException {
            String currency = row.getString("currency");
            return new Misfit(
                    row.getInt("number"),
                    row.getObject("from_on", LocalDate.class),
                    row.getObject("to_on", LocalDate.class),
                    new Money(row.getLong("opening_minor"), currency),
                    new Money(row.getLong("closing_minor"), currency),
                    money(row.getObject("before_minor", Long.class), currency),
                    money(row.getObject("after_minor", Long.class), currency));
        }

        private static @Nullable Money money(@Nullable Long minor, String currency) {
            return minor == null ? null : new Money(minor, currency);
        }

        Violation violation() {
            if (before != null) {
                return violation(
                        StatementProblem.OPENING_DIFFERS, "/openingBalance", from.minusDays(1), before, from, opening);
            }
            Money next = Objects.requireNonNull(after);
            return violation(StatementProblem.CLOSING_DIFFERS, "/closingBalance", to, closing, to.plusDays(1), next);
        }

        private Violation violation(
                StatementProblem kind, String field, LocalDate before, Money closed, LocalDate from, Money opened) {
            return new Violation(
                    "/statements/" + (number - 1) + field,
                    kind,
                    Map.of(
                            "statement", number,
                            "before", before,
                            "closing", closed.decimal(),
                            "from", from,
                            "opening", opened.decimal()));
        }
    }

    /** @throws ProblemException naming the statements of the file that contradict another */
    void requireFitting(StatementFileId file) {
        List<Misfit> misfits = sql.list(
                MISFITS,
                select -> {
                    select.setObject(1, file.value());
                    select.setInt(2, PROBLEMS_MAX);
                },
                Misfit::read);
        List<Violation> violations = misfits.stream().map(Misfit::violation).toList();
        if (!violations.isEmpty()) {
            throw new ProblemException(violations);
        }
    }
}
