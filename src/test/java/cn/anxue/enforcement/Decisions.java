package cn.anxue.enforcement;

import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Decision;
import cn.anxue.batch.Sql;
import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Decides on the open proposal about a subject. */
@ApplicationScoped
public class Decisions {
    private static final String OPEN =
            "select id from approval where kind = ? and subject_id = ? and state = 'PROPOSED'";

    private final ApprovalService approvals;
    private final Sql sql;

    Decisions(ApprovalService approvals, Sql sql) {
        this.approvals = approvals;
        this.sql = sql;
    }

    public void approve(Caller approver, String kind, UUID subjectId) {
        approvals.decide(approver, open(kind, subjectId), Decision.APPROVE, "");
    }

    public void refuse(Caller approver, String kind, UUID subjectId) {
        approvals.decide(approver, open(kind, subjectId), Decision.REFUSE, "证据不足");
    }

    /** One person who is officer and approver at once, as in a small office. */
    public Caller withBothRoles() {
        return new Caller(
                ActorId.next(),
                "both",
                Set.of(Role.OFFICER, Role.APPROVER),
                new Scope.Region(EnforcementFixtures.REGION));
    }

    private ApprovalId open(String kind, UUID subjectId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                                OPEN,
                                select -> {
                                    select.setString(1, kind);
                                    select.setObject(2, subjectId);
                                },
                                row -> new ApprovalId(row.getObject("id", UUID.class)))
                        .get(0));
    }
}
