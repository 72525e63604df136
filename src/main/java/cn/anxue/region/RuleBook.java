package cn.anxue.region;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Every row that was ever laid down, place by place. A row is added, or ended on a day still to come; nothing else about it
 * changes, which the database guards too. Who may is asked by the room that has the proposals.
 */
@ApplicationScoped
public class RuleBook {
    private static final String ROWS = "select * from region_rule where region_code = ? and key = ?"
            + " order by effective_from desc, recorded_at desc";
    private static final String ROW = "select * from region_rule where id = ?";
    private static final String FROM_PROPOSAL = "select * from region_rule where proposal_id = ?";

    /** Day; place; key; day, twice. */
    private static final String END_FORMER = """
            update region_rule set effective_until = ?
            where region_code = ? and key = ? and effective_from < ?
            and (effective_until is null or effective_until > ?)""";

    private static final String INSERT = """
            insert into region_rule (id, region_code, key, effective_from, effective_until, value, document, proposal_id)
            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)""";

    private static final String END = "update region_rule set effective_until = ?, ended = true where id = ?";

    /** The row that gave way to one: it lasts as long as it was to last, or until the next begins. Row, twice. */
    private static final String RESTORE = """
            update region_rule former
            set effective_until = least(former.stated_until, (
                select min(n.effective_from) from region_rule n
                where n.region_code = former.region_code and n.key = former.key
                and n.effective_from >= former.effective_until and n.effective_until is distinct from n.effective_from))
            from region_rule gone
            where gone.id = ? and former.id <> gone.id
            and former.region_code = gone.region_code and former.key = gone.key
            and not former.ended and former.effective_until = gone.effective_from and former.effective_until > former.effective_from
            and (former.stated_until is null or former.stated_until > former.effective_until)""";

    private final RegionDatabase database;

    RuleBook(RegionDatabase database) {
        this.database = database;
    }

    /** All that was ever laid down at the place itself, the latest first. */
    public List<RuleRow> rows(String regionCode, String key) {
        return database.query(ROWS, this::read, regionCode, key);
    }

    public Optional<RuleRow> find(UUID id) {
        return database.query(ROW, this::read, id).stream().findFirst();
    }

    public Optional<RuleRow> fromProposal(UUID proposal) {
        return database.query(FROM_PROPOSAL, this::read, proposal).stream().findFirst();
    }

    /** Adds the row; the one before it ends on its day. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(RuleRow row) {
        Rule<JsonNode> rule = row.rule();
        database.update(END_FORMER, rule.from(), rule.regionCode(), row.key(), rule.from(), rule.from());
        database.update(
                INSERT,
                row.id(),
                rule.regionCode(),
                row.key(),
                rule.from(),
                rule.until(),
                rule.value().toString(),
                rule.document(),
                row.proposal());
    }

    /** From that day on the place has no rule of its own. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(UUID id, LocalDate on) {
        database.update(END, on, id);
    }

    /** As if it had never been to come: the row that was to give way to it stays. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeBack(RuleRow row) {
        database.update(END, row.rule().from(), row.id());
        database.update(RESTORE, row.id());
    }

    private RuleRow read(ResultSet row) throws SQLException {
        ResolvedRule kept = ResolvedRule.read(row);
        return new RuleRow(row.getObject("id", UUID.class), kept.key(), kept.rule(), proposal(row));
    }

    private static @Nullable UUID proposal(ResultSet row) throws SQLException {
        return row.getObject("proposal_id", UUID.class);
    }
}
