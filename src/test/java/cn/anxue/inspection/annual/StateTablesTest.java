package cn.anxue.inspection.annual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.SqlMoves;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** All legal moves, written out a second time, in Java and in the database: one that is added or lost shows here. */
@QuarkusTest
class StateTablesTest {
    private static final Set<String> ANNUAL = Set.of(
            "CALLED>SUBMITTED",
            "CALLED>ASSESSED",
            "SUBMITTED>CALLED",
            "SUBMITTED>ASSESSED",
            "ASSESSED>PROPOSED",
            "PROPOSED>ASSESSED",
            "PROPOSED>DECIDED",
            "DECIDED>PUBLISHED",
            "PUBLISHED>CORRECTED");
    private static final Set<String> GRADE = Set.of("PROPOSED>REFUSED", "PROPOSED>DECIDED", "DECIDED>PUBLISHED");

    @Test
    void listsEveryMoveOfAnnualInspections() {
        assertEquals(ANNUAL, SqlMoves.table(AnnualState.values(), AnnualState::canBecome));
        assertEquals(ANNUAL, SqlMoves.of("inspection_annual", "inspection_annual_keep", AnnualState.values()));
    }

    @Test
    void listsEveryMoveOfGrades() {
        assertEquals(GRADE, SqlMoves.table(GradeState.values(), GradeState::canBecome));
        assertEquals(GRADE, SqlMoves.of("inspection_grade", "inspection_grade_keep", GradeState.values()));
    }
}
