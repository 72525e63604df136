package cn.anxue.bank;

import cn.anxue.bank.match.MatchRule;
import cn.anxue.batch.Sql;
import cn.anxue.cipher.Vault;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import cn.anxue.page.Cursor;
import cn.anxue.page.Page;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lines as they stand in the books, read within the caller's scope; what they say of people is masked. */
@ApplicationScoped
@Transactional
public class BookedLines {
    private static final String SELECT = """
            select l.id, l.holder_id, l.account, l.direction, l.amount_minor, l.currency, l.booked_on,
                coalesce(i.placement, l.placement) as placement, l.bank_reference, l.particulars, a.purpose,
                case when q.payout_id is null then q.left_minor else 0 end as left_minor, l.rule,
                exists (select from bank_line_confirmation c where c.line_id = l.id) as confirmed
            from bank_line l
            join deposit_account a on a.number = l.account
            left join bank_line_identification i on i.line_id = l.id
            left join bank_line_rest q on q.line_id = l.id
            """;
    private static final String NOT_TAKEN_BACK =
            " not exists (select from bank_line r where r.reverses_line_id = l.id) ";
    private static final String ONE = SELECT + " where l.id = ?";
    private static final String KEPT = ONE + " and" + NOT_TAKEN_BACK;
    /** Of a region the caller sees, or of his bank. */
    private static final String UNIDENTIFIED = SELECT + """
             where l.id in (
                    select id from bank_line where placement = 'UNIDENTIFIED'
                    union all select line_id from bank_line_rest where left_minor > 0 and payout_id is null
                    union all select line_id from bank_line_identification where placement = 'UNIDENTIFIED')
                and (q.line_id is null and (i.line_id is null or i.placement = 'UNIDENTIFIED') or q.left_minor > 0 and q.payout_id is null)
                and (?::uuid is null or l.id > ?) and (q.left_minor > 0 or
            """ + NOT_TAKEN_BACK + """
                )
                and (a.bank_code = ? or exists (
                    select from institution_sight s where s.institution_id = l.holder_id and s.region_code = ?))
            order by l.id limit ?
            """;

    private static final String OF_DAY = SELECT + """
             where l.account = ? and l.booked_on = ? and (?::uuid is null or l.id > ?)
                and (a.bank_code = ? or exists (
                    select from institution_sight s where s.institution_id = l.holder_id and s.region_code = ?))
            order by l.id limit ?
            """;

    private final Sql sql;
    private final Vault vault;

    BookedLines(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** A line and what its account is for. */
    public record Found(BookedLine line, Purpose purpose) {}

    /** @throws ProblemException {@code NOT_FOUND} */
    public Found get(LineId id) {
        return sql.list(ONE, statement -> statement.setObject(1, id.value()), this::read).stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(RequestProblem.NOT_FOUND));
    }

    /** Whether nothing the bank said of the payer speaks against this name and account. */
    public boolean admitsPayer(LineId id, String name, String account) {
        return sql
                .list(
                        ONE,
                        statement -> statement.setObject(1, id.value()),
                        row -> LineParticulars.decrypted(row.getBytes("particulars"), vault, id))
                .stream()
                .allMatch(said -> said.admits(name, account));
    }

    /** Whether the bank has not taken the line back. */
    public boolean isKept(LineId id) {
        return !sql.list(KEPT, statement -> statement.setObject(1, id.value()), this::read)
                .isEmpty();
    }

    public boolean isOfBank(LineId id, String bankCode) {
        return !sql.list(
                        ONE + " and a.bank_code = ?",
                        statement -> {
                            statement.setObject(1, id.value());
                            statement.setString(2, bankCode);
                        },
                        row -> true)
                .isEmpty();
    }

    /** The credits nobody could place yet, oldest first. */
    public Page<BookedLine> unidentified(Caller caller, @Nullable UUID after, int limit) {
        String bank = caller.scope() instanceof Scope.Bank scope ? scope.bankCode() : null;
        String region = caller.scope() instanceof Scope.Region scope ? scope.regionCode() : null;
        List<BookedLine> lines = sql.list(
                UNIDENTIFIED,
                statement -> {
                    statement.setObject(1, after);
                    statement.setObject(2, after);
                    statement.setString(3, bank);
                    statement.setString(4, region);
                    statement.setInt(5, limit + 1);
                },
                row -> read(row).line());
        return Page.of(lines, limit, line -> Cursor.encode(line.id().value()));
    }

    /** The lines of an account booked on a day, in the order they came. */
    public Page<BookedLine> ofDay(Caller caller, String account, LocalDate day, @Nullable UUID after, int limit) {
        String bank = caller.scope() instanceof Scope.Bank scope ? scope.bankCode() : null;
        String region = caller.scope() instanceof Scope.Region scope ? scope.regionCode() : null;
        List<BookedLine> lines = sql.list(
                OF_DAY,
                statement -> {
                    statement.setString(1, account);
                    statement.setObject(2, day);
                    statement.setObject(3, after);
                    statement.setObject(4, after);
                    statement.setString(5, bank);
                    statement.setString(6, region);
                    statement.setInt(7, limit + 1);
                },
                row -> read(row).line());
        return Page.of(lines, limit, line -> Cursor.encode(line.id().value()));
    }

    private Found read(ResultSet row) throws SQLException {
        LineId id = new LineId(row.getObject("id", UUID.class));
        BookedLine line = new BookedLine(
                id,
                new InstitutionId(row.getObject("holder_id", UUID.class)),
                row.getString("account"),
                Direction.valueOf(row.getString("direction")),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                row.getObject("booked_on", LocalDate.class),
                Placement.valueOf(row.getString("placement")),
                row.getString("bank_reference"),
                left(row),
                row.getBoolean("confirmed") ? LineState.BOOKED : LineState.NOTIFIED,
                rule(row),
                LineParticulars.decrypted(row.getBytes("particulars"), vault, id)
                        .masked());
        return new Found(line, Purpose.valueOf(row.getString("purpose")));
    }

    private static @Nullable MatchRule rule(ResultSet row) throws SQLException {
        String rule = row.getString("rule");
        return rule == null ? null : MatchRule.valueOf(rule);
    }

    /** On a deposit account a line is unidentified as a whole, on a fee account as far as no order explains it. */
    private static Money left(ResultSet row) throws SQLException {
        long leftMinor = row.getLong("left_minor");
        boolean whole = row.wasNull() && row.getString("placement").equals(Placement.UNIDENTIFIED.name());
        return new Money(whole ? Math.abs(row.getLong("amount_minor")) : leftMinor, row.getString("currency"));
    }
}
