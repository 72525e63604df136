package cn.anxue.approval;

import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.duty.Duties;
import cn.anxue.duty.Duty;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** What another person proposed and the caller may decide on; nobody else's and never his own. */
@ApplicationScoped
class ApprovalDuties implements Duties {
    private static final String WAITING = """
            select a.id, a.kind, a.expires_at, coalesce(a.summary ->> 'name', a.summary ->> 'institution',
                a.summary ->> 'subject', a.summary ->> 'title', '') as about, a.summary ->> 'number' as number
            from approval a join region_within w on w.region_code = a.region_code and w.ancestor_code = ?
            where a.state = 'PROPOSED' and a.proposer_id <> ? and a.expires_at > ?
            order by a.expires_at limit ?""";

    private final Sql sql;
    private final Today today;

    ApprovalDuties(Sql sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    @Override
    public List<Duty> open(Caller caller, LocalDate day) {
        if (!(caller.scope() instanceof Scope.Region region) || !caller.has(Role.APPROVER)) {
            return List.of();
        }
        Instant now = today.now();
        return sql.list(
                WAITING,
                select -> {
                    select.setString(1, region.regionCode());
                    select.setObject(2, caller.id().value());
                    select.setObject(3, now.atOffset(ZoneOffset.UTC));
                    select.setInt(4, NAMED_MAX);
                },
                row -> new Duty(
                        "approval.waiting",
                        row.getObject("id", UUID.class),
                        text(row.getString("kind")),
                        row.getString("about"),
                        row.getString("number"),
                        // The last whole day before it expires.
                        Duties.day(row, "expires_at").minusDays(1),
                        "/console/approvals/" + row.getString("id")));
    }

    private static Text text(String kind) {
        Text words = ProposalWords.of(kind);
        return Text.of("复核：" + words.zh(), "Decide: " + words.en());
    }
}
