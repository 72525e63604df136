package cn.anxue.inspection.annual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.identity.ActorId;
import cn.anxue.institution.InstitutionId;
import cn.anxue.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnualInspectionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ActorId OFFICER = ActorId.next();

    private final AnnualInspection inspection = new AnnualInspection(InstitutionId.next(), 2025);

    @Test
    void passesNobodyWhoHasNotReported() {
        assertNotSubmitted();

        inspection.assess(Outcome.FAILED, "逾期未申报", OFFICER, DAY);
        assertNotSubmitted();
        assertTrue(inspection.isEarned());
    }

    @Test
    void passesNobodyWhoseReportWasGivenBack() {
        inspection.submit("自查无问题", List.of(), DAY);
        inspection.giveBack("缺财务报告");
        assertNotSubmitted();

        inspection.submit("已补财务报告", List.of(), DAY);
        inspection.assess(Outcome.PASSED, "材料齐全", OFFICER, DAY);
        assertTrue(inspection.isEarned());
    }

    @Test
    void takesOverWhatWasDecidedElsewhereButNotTwice() {
        inspection.takeOver(Outcome.PASSED, "按年度材料评定", OFFICER, DAY);

        assertFalse(inspection.isEarned());
    }

    private void assertNotSubmitted() {
        var refused =
                assertThrows(ProblemException.class, () -> inspection.assess(Outcome.PASSED, "材料齐全", OFFICER, DAY));
        assertEquals(AnnualProblem.NOT_SUBMITTED, refused.kind());
    }
}
