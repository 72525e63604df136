package cn.anxue.bank.match;

import cn.anxue.bank.Direction;
import cn.anxue.bank.LineId;
import cn.anxue.bank.LineParticulars;
import cn.anxue.batch.Sql;
import cn.anxue.cipher.Vault;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lines that nothing explains yet: credits nobody placed, and debits that are missing. */
@ApplicationScoped
class OpenLines {
    private static final String SELECT = """
            select l.id, l.holder_id, n.region_code, l.account, a.purpose, l.direction, l.amount_minor, l.currency,
                l.booked_on, l.end_to_end_id, l.particulars, coalesce(q.left_minor, abs(l.amount_minor)) as left_minor
            from bank_line l
            join deposit_account a on a.number = l.account
            join account_holder n on n.id = l.holder_id
            left join bank_line_identification i on i.line_id = l.id
            left join bank_line_rest q on q.line_id = l.id
            where (q.left_minor > 0 and q.payout_id is null or q.line_id is null
                    and coalesce(i.placement, l.placement) in ('UNIDENTIFIED', 'MISSING')
                    and not exists (select from bank_line r where r.reverses_line_id = l.id))
            """;
    private static final String ONE = SELECT + " and l.id = ?";
    private static final String PAGE = SELECT + """
                and l.id in (
                    select id from bank_line where placement = 'UNIDENTIFIED'
                    union all select id from bank_line where placement = 'MISSING'
                    union all select line_id from bank_line_rest where left_minor > 0 and payout_id is null
                    union all select line_id from bank_line_identification where placement = 'UNIDENTIFIED')
                and (?::text is null or l.account = ?) and (?::uuid is null or l.id > ?)
                and exists (select from institution_sight s where s.institution_id = l.holder_id and s.region_code = ?)
            order by l.id limit ?
            """;

    private final Sql sql;
    private final Vault vault;

    OpenLines(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** Nothing where the line is explained. */
    Optional<OpenLine> find(LineId id) {
        return sql.list(ONE, statement -> statement.setObject(1, id.value()), this::read).stream()
                .findFirst();
    }

    /** Those that a region sees, oldest first. */
    List<OpenLine> page(String regionCode, @Nullable String account, @Nullable UUID after, int limit) {
        return sql.list(
                PAGE,
                statement -> {
                    statement.setString(1, account);
                    statement.setString(2, account);
                    statement.setObject(3, after);
                    statement.setObject(4, after);
                    statement.setString(5, regionCode);
                    statement.setInt(6, limit);
                },
                this::read);
    }

    private OpenLine read(ResultSet row) throws SQLException {
        LineId id = new LineId(row.getObject("id", UUID.class));
        Direction direction = Direction.valueOf(row.getString("direction"));
        return new OpenLine(
                id,
                new InstitutionId(row.getObject("holder_id", UUID.class)),
                row.getString("region_code"),
                row.getString("account"),
                Purpose.valueOf(row.getString("purpose")),
                row.getLong("amount_minor") < 0 ? direction.opposite() : direction,
                new Money(row.getLong("left_minor"), row.getString("currency")),
                row.getObject("booked_on", LocalDate.class),
                row.getString("end_to_end_id"),
                LineParticulars.decrypted(row.getBytes("particulars"), vault, id));
    }
}
