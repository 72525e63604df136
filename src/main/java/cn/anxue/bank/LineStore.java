package cn.anxue.bank;

import cn.anxue.bank.instruction.Instruction;
import cn.anxue.bank.match.MatchRule;
import cn.anxue.batch.Columns;
import cn.anxue.batch.Sql;
import cn.anxue.cipher.Vault;
import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of lines, read and written in lists. */
@ApplicationScoped
public class LineStore {
    /** As the index of names has it; none other can be taken for it, whatever is known of the table. */
    private static final String FIND = """
            select w.account, w.identity, l.* from unnest(?::text[], ?::text[]) as w (account, identity)
            cross join lateral (
                select l.content_digest, l.id, l.amount_minor, l.booked_on, l.notified, false as alias
                from bank_line l
                where l.account || '' = w.account and l.identity = w.identity
                union all
                select a.content_digest, l.id, l.amount_minor, l.booked_on, l.notified, true
                from bank_line_alias a join bank_line l on l.id = a.line_id
                where a.account = w.account and a.identity = w.identity offset 0) l
            """;

    private static final String FIND_EARLIER = """
            select w.reversal, e.id, e.placement, e.matches
            from unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::text[])
                as w (reversal, account, direction, amount_minor, identity)
            cross join lateral (
                select l.id, coalesce(i.placement, l.placement) as placement, count(*) over () as matches
                from (
                    select id, placement from bank_line l where l.account || '' = w.account and l.identity = w.identity
                        and abs(l.amount_minor) >= w.amount_minor
                    union all
                    select id, placement from bank_line l where w.identity is null and l.account = w.account
                        and l.direction = w.direction and l.amount_minor = w.amount_minor) l
                left join bank_line_identification i on i.line_id = l.id
                where not exists (select from bank_line r where r.reverses_line_id = l.id)
                limit 1) e
            """;
    private static final String PAID_TWICE = """
            select distinct on (l.instruction_id) l.instruction_id, l.id, l.account, abs(l.amount_minor) as minor, l.currency
            from bank_line l join bank_instruction i on i.id = l.instruction_id and i.amount_minor = abs(l.amount_minor)
            where l.instruction_id = any(?) and l.placement = 'MISSING'
                and not exists (select from bank_line r where r.reverses_line_id = l.id)
            order by l.instruction_id, l.id desc
            """;
    private static final String PLACEMENTS = """
            select l.id, coalesce(i.placement, l.placement) from unnest(?::uuid[]) as w (id)
            join bank_line l on l.id = w.id left join bank_line_identification i on i.line_id = l.id
            """;
    private static final String PARTICULARS =
            "select l.id, l.particulars from unnest(?::uuid[]) as w (id) join bank_line l on l.id = w.id";
    private static final String INSERT = """
            insert into bank_line (id, report_id, account, identity, content_digest, holder_id, direction, amount_minor, currency,
                booked_on, value_on, placement, instruction_id, reverses_line_id, bank_reference, end_to_end_id,
                particulars, payer_name_digest, payer_account_digest, rule, weight, notified)
            select id, report_id, account, identity, content_digest, holder_id, direction, amount_minor, currency,
                booked_on, value_on, placement, instruction_id, reverses_line_id, bank_reference, end_to_end_id,
                particulars, payer_name_digest, payer_account_digest, rule, nullif(weight, 0), ?
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::bytea[], ?::uuid[], ?::text[], ?::bigint[], ?::text[],
                ?::date[], ?::date[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::text[],
                ?::bytea[], ?::bytea[], ?::bytea[], ?::text[], ?::integer[]) as w (id, report_id, account, identity, content_digest, holder_id, direction, amount_minor, currency,
                booked_on, value_on, placement, instruction_id, reverses_line_id, bank_reference, end_to_end_id,
                particulars, payer_name_digest, payer_account_digest, rule, weight)
            """;

    private final Sql sql;
    private final Vault vault;
    private final LineMatches matches;
    private final BatchStore batches;

    LineStore(Sql sql, Vault vault, LineMatches matches, BatchStore batches) {
        this.sql = sql;
        this.vault = vault;
        this.matches = matches;
        this.batches = batches;
    }

    /**
     * A line received before.
     *
     * @param amountMinor how much moved; which way, its name says
     * @param notified whether it came as a notice, before any statement
     * @param alias whether it is known by another name than its own
     */
    record Known(LineId id, byte[] content, long amountMinor, LocalDate bookedOn, boolean notified, boolean alias) {
        /** Further apart, two lines of one reference are not the same movement. */
        private static final int DAYS_APART_MAX = 10;

        static Known of(GoodLine good) {
            Line line = good.line();
            return new Known(line.id(), good.identity().content(), line.moved().minor(), line.bookedOn(), true, false);
        }

        /** From account and name on: content, id, amount, day, and whether it came as a notice. */
        static Known read(ResultSet row) throws SQLException {
            return new Known(
                    new LineId(row.getObject("id", UUID.class)),
                    row.getBytes("content_digest"),
                    Math.abs(row.getLong("amount_minor")),
                    row.getObject("booked_on", LocalDate.class),
                    row.getBoolean("notified"),
                    false);
        }

        private Known byAlias(boolean alias) {
            return new Known(id, content, amountMinor, bookedOn, notified, alias);
        }

        /** Whether a line of the same name says the same, or tells of the same money in other words. */
        boolean isSame(GoodLine good) {
            return good.identity().hasContent(content) || isSameMoney(good.line());
        }

        /** Whether a line of the same name tells of the same money, though not in the same words. */
        boolean isSameMoney(Line line) {
            return line.moved().minor() == amountMinor
                    && Math.abs(ChronoUnit.DAYS.between(bookedOn, line.bookedOn())) <= DAYS_APART_MAX;
        }
    }

    /** Those of the identities that are known, by their own names or by others they came under as well. */
    Map<LineIdentity.Key, Known> find(Collection<LineIdentity.Key> keys) {
        Map<LineIdentity.Key, Known> known = new HashMap<>();
        sql.list(
                        FIND,
                        statement -> Columns.of(statement, keys)
                                .text(LineIdentity.Key::account)
                                .text(LineIdentity.Key::name),
                        row -> Map.entry(
                                new LineIdentity.Key(row.getString(1), row.getString(2)),
                                Known.read(row).byAlias(row.getBoolean("alias"))))
                .forEach(found -> known.put(found.getKey(), found.getValue()));
        return known;
    }

    /** What each of the reversals may take back. */
    Map<LineId, EarlierLine> findEarlier(List<Line> reversals) {
        Map<LineId, EarlierLine> earlier = new HashMap<>();
        sql.list(
                        FIND_EARLIER,
                        statement -> Columns.of(statement, reversals)
                                .uuid(line -> line.id().value())
                                .text(Line::account)
                                .text(line -> line.effect().opposite().name())
                                .bigint(line -> line.moved().minor())
                                .text(LineIdentity::reversed),
                        row -> Map.entry(
                                new LineId(row.getObject("reversal", UUID.class)),
                                new EarlierLine(
                                        new LineId(row.getObject("id", UUID.class)),
                                        Placement.valueOf(row.getString("placement")),
                                        row.getLong("matches"))))
                .forEach(found -> earlier.put(found.getKey(), found.getValue()));
        return earlier;
    }

    /** A line that paid an instruction which was not to be paid, or not again. */
    record PaidTwice(LineId id, String account, Money amount) {}

    /** The latest such line of each of the instructions, by instruction; the bank has not taken it back. */
    Map<UUID, PaidTwice> paidTwice(Collection<UUID> instructions) {
        Map<UUID, PaidTwice> lines = new HashMap<>();
        sql.list(
                        PAID_TWICE,
                        statement -> Columns.of(statement, instructions).uuid(id -> id),
                        row -> Map.entry(
                                row.getObject("instruction_id", UUID.class),
                                new PaidTwice(
                                        new LineId(row.getObject("id", UUID.class)),
                                        row.getString("account"),
                                        new Money(row.getLong("minor"), row.getString("currency")))))
                .forEach(found -> lines.put(found.getKey(), found.getValue()));
        return lines;
    }

    /** Where the money of each of the lines stands now. */
    Map<LineId, Placement> placements(List<EarlierLine> earlier) {
        Map<LineId, Placement> placements = new HashMap<>();
        sql.list(
                        PLACEMENTS,
                        statement -> Columns.of(statement, earlier)
                                .uuid(line -> line.id().value()),
                        row -> Map.entry(new LineId(row.getObject(1, UUID.class)), Placement.valueOf(row.getString(2))))
                .forEach(found -> placements.put(found.getKey(), found.getValue()));
        return placements;
    }

    /** What the lines say of people; for rules, and for those who gave a reason. */
    public Map<LineId, LineParticulars> particulars(Collection<LineId> lines) {
        Map<LineId, LineParticulars> particulars = new HashMap<>();
        sql.list(PARTICULARS, statement -> Columns.of(statement, lines).uuid(LineId::value), row -> {
                    LineId id = new LineId(row.getObject(1, UUID.class));
                    return Map.entry(id, LineParticulars.decrypted(row.getBytes(2), vault, id));
                })
                .forEach(found -> particulars.put(found.getKey(), found.getValue()));
        return particulars;
    }

    /** Writes them; an identity taken meanwhile breaks the database transaction, to be tried again. */
    void insert(List<PlacedLine> lines, boolean notified) {
        sql.updateInParts(
                INSERT,
                lines,
                (statement, part) -> columns(statement, part, notified)
                        .uuid(placed -> placed.line().id().value())
                        .uuid(placed -> placed.good().report())
                        .text(placed -> placed.line().account())
                        .text(placed -> placed.good().identity().name())
                        .bytes(placed -> placed.good().identity().content())
                        .uuid(placed -> placed.account().institution().value())
                        .text(placed -> placed.line().direction().name())
                        .bigint(placed -> placed.line().amount().minor())
                        .text(placed -> placed.line().amount().currency())
                        .date(placed -> placed.line().bookedOn())
                        .date(placed -> placed.line().valueOn())
                        .text(placed -> placed.placement().name())
                        .uuid(placed -> id(placed.instruction()))
                        .uuid(placed -> id(placed.reverses()))
                        .text(placed -> placed.line().bankReference())
                        .text(placed -> placed.line().endToEndId())
                        .bytes(placed -> LineParticulars.of(placed.line())
                                .encrypted(vault, placed.line().id()))
                        .bytes(placed ->
                                LineParticulars.nameDigest(vault, placed.line().counterpartyName()))
                        .bytes(placed -> LineParticulars.accountDigest(
                                vault, placed.line().counterpartyAccount()))
                        .text(placed -> name(placed.rule()))
                        .integer(placed -> weight(placed.rule())));
        matches.keepBatches(lines);
        batches.keep(lines);
    }

    private static Columns<PlacedLine> columns(PreparedStatement statement, List<PlacedLine> lines, boolean notified)
            throws SQLException {
        statement.setBoolean(1, notified);
        return Columns.from(statement, 2, lines);
    }

    private static @Nullable String name(@Nullable MatchRule rule) {
        return rule == null ? null : rule.name();
    }

    private static int weight(@Nullable MatchRule rule) {
        return rule == null ? 0 : rule.weight();
    }

    private static @Nullable UUID id(@Nullable Instruction instruction) {
        return instruction == null ? null : instruction.id().value();
    }

    private static @Nullable UUID id(@Nullable EarlierLine line) {
        return line == null ? null : line.id().value();
    }
}
