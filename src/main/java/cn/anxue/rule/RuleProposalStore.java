package cn.anxue.rule;

import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.ApprovalState;
import cn.anxue.batch.Sql;
import cn.anxue.region.KeptValue;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The proposals as rows; what became of each is said by its approval. */
@ApplicationScoped
class RuleProposalStore {
    private static final String INSERT = """
            insert into rule_proposal
                (approval_id, act, region_code, key, rule_id, effective_from, effective_until, value, document)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""";
    private static final String CASES = """
            select p.*, a.proposer_name, a.proposed_at, a.decider_name, a.decided_at, a.reason,
                case when a.state = 'PROPOSED' and a.expires_at <= ? then 'EXPIRED' else a.state end as state
            from rule_proposal p join approval a on a.id = p.approval_id
            """;
    private static final String ONE = CASES + "where p.approval_id = ?";
    private static final String OF_KEY = CASES + "where p.region_code = ? and p.key = ? order by p.approval_id desc";

    private final Sql sql;

    RuleProposalStore(Sql sql) {
        this.sql = sql;
    }

    void insert(ApprovalId id, RuleProposal proposal) {
        JsonNode value = proposal.value();
        sql.update(INSERT, insert -> {
            insert.setObject(1, id.value());
            insert.setString(2, proposal.act().name());
            insert.setString(3, proposal.regionCode());
            insert.setString(4, proposal.key());
            insert.setObject(5, proposal.rule());
            insert.setObject(6, proposal.from());
            insert.setObject(7, proposal.until());
            insert.setString(8, value == null ? null : value.toString());
            insert.setString(9, proposal.document());
        });
    }

    Optional<RuleCase> find(ApprovalId id, Instant now) {
        return sql
                .list(
                        ONE,
                        select -> {
                            select.setObject(1, now.atOffset(ZoneOffset.UTC));
                            select.setObject(2, id.value());
                        },
                        this::read)
                .stream()
                .findFirst();
    }

    /** Latest first. */
    List<RuleCase> of(String regionCode, String key, Instant now) {
        return sql.list(
                OF_KEY,
                select -> {
                    select.setObject(1, now.atOffset(ZoneOffset.UTC));
                    select.setString(2, regionCode);
                    select.setString(3, key);
                },
                this::read);
    }

    private RuleCase read(ResultSet row) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new RuleCase(
                new ApprovalId(row.getObject("approval_id", UUID.class)),
                proposal(row),
                ApprovalState.valueOf(row.getString("state")),
                row.getString("proposer_name"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getString("decider_name"),
                decided == null ? null : decided.toInstant(),
                row.getString("reason"));
    }

    private static RuleProposal proposal(ResultSet row) throws SQLException {
        String value = row.getString("value");
        return new RuleProposal(
                RuleAct.valueOf(row.getString("act")),
                row.getString("region_code"),
                row.getString("key"),
                row.getObject("rule_id", UUID.class),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("effective_until", LocalDate.class),
                value == null ? null : KeptValue.read(value),
                row.getString("document"));
    }
}
