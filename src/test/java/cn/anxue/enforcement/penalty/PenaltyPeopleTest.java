package cn.anxue.enforcement.penalty;

import static cn.anxue.enforcement.penalty.PenaltyFixtures.id;
import static cn.anxue.enforcement.penalty.PenaltyFixtures.terms;
import static cn.anxue.enforcement.penalty.PenaltyFixtures.unlicensed;
import static cn.anxue.enforcement.penalty.PenaltyFixtures.version;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.approval.ApprovalRegister;
import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.ApprovalState;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who takes part in a case: two officers who are two, and a party that is heard before anybody decides. */
@QuarkusTest
class PenaltyPeopleTest {
    private static final Officer FIRST = new Officer("示例执法人员甲", "示例证001");
    private static final String INSERT =
            "insert into enforcement_penalty_officer (case_id, n, name, certificate) values (?, ?, ?, ?)";

    @Inject
    PenaltyInvestigation investigation;

    @Inject
    PenaltyProposals proposals;

    @Inject
    PenaltyHearings hearings;

    @Inject
    ApprovalService approvals;

    @Inject
    ApprovalRegister register;

    @Inject
    Today today;

    @Inject
    Sql sql;

    private final Caller officer = Tokens.caller("officer.test");
    private final Caller approver = Tokens.caller("approver.test");

    @Test
    void voidsTheProposalWhereAHearingIsAskedForInTime() {
        Terms terms = terms(6_000, SanctionKind.WARNING);
        PenaltyFile file = PenaltyFixtures.announced(officer, unlicensed(), terms);
        file = proposals.decide(officer, id(file), version(file), PenaltyFixtures.penalty(terms));
        PenaltyId id = id(file);
        var asked = new PenaltyInvestigation.PaperDraft(PaperKind.HEARING_REQUEST, "听证申请", today.date(), null, null);

        file = hearings.hear(officer, id, version(file), asked);

        assertEquals(PenaltyState.HEARING, file.view().state());
        assertEquals(
                PenaltyDecision.Stage.REFUSED, file.view().decisions().get(0).stage());
        assertFalse(approvals.isOpen(PenaltyProposals.DECISION, id.value()));
        var seen = register.list(approver, ApprovalState.WITHDRAWN, null, 200).stream()
                .filter(approval -> approval.subjectId().equals(id.value()))
                .findFirst()
                .orElseThrow();
        assertTrue(String.valueOf(seen.reason()).contains("要求听证"));
    }

    @Test
    void namesNoOfficerTwiceHoweverHeIsWritten() {
        PenaltyFile file = PenaltyFixtures.filed(officer, unlicensed());
        for (Officer twin : List.of(new Officer("示例 执法人员甲", "示例证009"), new Officer("另一人", "示例证－００１"))) {
            var report = new PenaltyInvestigation.Report(
                    List.of(FIRST, twin), "未取得许可开展培训", Money.ofYuan(0), Money.ofYuan(0), null);

            var refused = assertThrows(
                    ProblemException.class, () -> investigation.conclude(officer, id(file), version(file), report));
            assertEquals(PenaltyProblem.OFFICERS_TWICE, refused.kind());
            assertThrows(RuntimeException.class, () -> past(id(file), List.of(FIRST, twin)));
        }
        past(id(file), List.of(FIRST, new Officer("示例执法人员乙", "示例证002")));
    }

    /** Past the service, with SQL. */
    private void past(PenaltyId id, List<Officer> officers) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int n = 0; n < officers.size(); n++) {
                insert(id, n, officers.get(n));
            }
        });
    }

    private void insert(PenaltyId id, int n, Officer officer) {
        sql.update(INSERT, row -> {
            row.setObject(1, id.value());
            row.setInt(2, n);
            row.setString(3, officer.name());
            row.setString(4, officer.certificate());
        });
    }
}
