package cn.anxue.bank;

import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is left of lines on fee accounts that nobody could place: their sum, but for what a payout is taking back to its
 * payer, is what {@code fee/unidentified} holds.
 */
@ApplicationScoped
public class LineRests {
    private static final String INSERT = """
            insert into bank_line_rest (line_id, holder_id, left_minor, currency)
            select * from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[])
            """;
    private static final String ADD = """
            insert into bank_line_rest (line_id, holder_id, left_minor, currency) values (?, ?, ?, ?)
            on conflict on constraint bank_line_rest_pk
                do update set left_minor = bank_line_rest.left_minor + excluded.left_minor
            """;
    private static final String OPEN = """
            select q.line_id from unnest(?::uuid[]) as w (line_id) join bank_line_rest q on q.line_id = w.line_id
            where q.left_minor > 0 and q.payout_id is null
            """;
    private static final String LOCK = """
            select line_id, left_minor, currency, payout_id from bank_line_rest where line_id = any(?) order by line_id
            for update
            """;
    private static final String FREE = """
            select line_id, left_minor, currency, payout_id from bank_line_rest
            where holder_id = ? and left_minor > 0 and payout_id is null order by line_id for update
            """;
    private static final String TAKE = """
            update bank_line_rest q set left_minor = q.left_minor - w.amount_minor
            from unnest(?::uuid[], ?::bigint[]) as w (line_id, amount_minor) where q.line_id = w.line_id
            """;
    private static final String SEND_BACK = "update bank_line_rest set payout_id = ? where line_id = ?";
    private static final String KEEP = "update bank_line_rest set payout_id = null where payout_id = any(?)";

    private final Sql sql;

    LineRests(Sql sql) {
        this.sql = sql;
    }

    /** What is left of a line, and the payout that takes it back to its payer. */
    public record Rest(LineId line, Money left, @Nullable UUID payout) {
        public boolean isFree() {
            return payout == null && left.isPositive();
        }
    }

    void insert(List<PlacedLine> lines) {
        sql.update(
                INSERT,
                statement -> Columns.of(statement, lines)
                        .uuid(placed -> placed.line().id().value())
                        .uuid(placed -> placed.account().institution().value())
                        .bigint(placed -> placed.share().rest().minor())
                        .text(placed -> placed.share().rest().currency()));
    }

    /** So much more of the line is nobody's. */
    public void add(LineId line, InstitutionId institution, Money amount) {
        sql.update(ADD, statement -> {
            statement.setObject(1, line.value());
            statement.setObject(2, institution.value());
            statement.setLong(3, amount.minor());
            statement.setString(4, amount.currency());
        });
    }

    /** Those lines that have something left which nobody is sending back; not locked. */
    Set<LineId> open(Collection<LineId> lines) {
        return new HashSet<>(sql.list(
                OPEN,
                statement -> Columns.of(statement, lines).uuid(LineId::value),
                row -> new LineId(row.getObject("line_id", UUID.class))));
    }

    /** Those lines that have or had something left, locked until the database transaction ends. */
    public Map<LineId, Rest> lock(Collection<LineId> lines) {
        Map<LineId, Rest> rests = new HashMap<>();
        sql.list(LOCK, statement -> Columns.of(statement, lines).uuid(LineId::value), LineRests::read)
                .forEach(rest -> rests.put(rest.line(), rest));
        return rests;
    }

    /** What is free of an institution's lines, the earliest first; locked. */
    public List<Rest> free(InstitutionId holder) {
        return sql.list(FREE, select -> select.setObject(1, holder.value()), LineRests::read);
    }

    private static Rest read(ResultSet row) throws SQLException {
        return new Rest(
                new LineId(row.getObject("line_id", UUID.class)),
                new Money(row.getLong("left_minor"), row.getString("currency")),
                row.getObject("payout_id", UUID.class));
    }

    public void take(List<FeeShare.RestTaken> taken) {
        sql.update(
                TAKE,
                statement -> Columns.of(statement, taken)
                        .uuid(one -> one.line().value())
                        .bigint(one -> one.amount().minor()));
    }

    /** The payout is taking it back to its payer. */
    public void sendBack(LineId line, UUID payout) {
        sql.update(SEND_BACK, statement -> {
            statement.setObject(1, payout);
            statement.setObject(2, line.value());
        });
    }

    /** The payouts came to nothing: what was left is left again. */
    void keep(Collection<UUID> payouts) {
        sql.update(KEEP, statement -> Columns.of(statement, payouts).uuid(payout -> payout));
    }
}
