package cn.anxue.institution;

import static cn.anxue.institution.InstitutionState.ACTIVE;
import static cn.anxue.institution.InstitutionState.CLOSED;
import static cn.anxue.institution.InstitutionState.CLOSING;
import static cn.anxue.institution.InstitutionState.ENROLMENT_SUSPENDED;
import static cn.anxue.institution.InstitutionState.MISSING;
import static cn.anxue.institution.InstitutionState.OPERATION_SUSPENDED;
import static cn.anxue.institution.InstitutionState.REGISTERED;
import static cn.anxue.institution.InstitutionState.REVOKED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InstitutionMoveTest {
    /** The table once more, by states, written apart from the one it tests. */
    private static final Map<InstitutionState, Set<InstitutionState>> LEGAL = new EnumMap<>(Map.of(
            REGISTERED, EnumSet.of(ACTIVE, ENROLMENT_SUSPENDED, OPERATION_SUSPENDED, MISSING, REVOKED, CLOSING),
            ACTIVE, EnumSet.of(ENROLMENT_SUSPENDED, OPERATION_SUSPENDED, MISSING, REVOKED, CLOSING),
            ENROLMENT_SUSPENDED, EnumSet.of(REGISTERED, ACTIVE, OPERATION_SUSPENDED, MISSING, REVOKED, CLOSING),
            OPERATION_SUSPENDED, EnumSet.of(REGISTERED, ACTIVE, ENROLMENT_SUSPENDED, MISSING, REVOKED, CLOSING),
            MISSING, EnumSet.of(OPERATION_SUSPENDED, REVOKED, CLOSING),
            REVOKED, EnumSet.of(OPERATION_SUSPENDED),
            CLOSING, EnumSet.of(ENROLMENT_SUSPENDED, OPERATION_SUSPENDED, MISSING, REVOKED, CLOSED),
            CLOSED, EnumSet.noneOf(InstitutionState.class)));

    private static final LocalDate DAY = LocalDate.of(2026, 5, 6);

    @Test
    void knowsEveryPairOfStates() {
        for (var from : InstitutionState.values()) {
            for (var to : InstitutionState.values()) {
                assertEquals(LEGAL.getOrDefault(from, Set.of()).contains(to), from.canBecome(to), from + " → " + to);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(InstitutionMove.class)
    void movesFromEachOpenStateAndFromNoOther(InstitutionMove move) {
        for (var from : InstitutionState.values()) {
            var institution = institutionIn(from);
            if (move.isOpenFrom(from)) {
                var done = institution.move(move, DAY, "决定1号");
                assertEquals(from, done.from());
                assertEquals(institution.state(), done.to());
            } else {
                var refusal = assertThrows(ProblemException.class, () -> institution.move(move, DAY, "决定1号"));
                assertEquals(InstitutionProblem.MOVE_NOT_ALLOWED, refusal.kind());
                assertEquals(from, institution.state());
            }
        }
    }

    @Test
    void resumesToWhereItHadCome() {
        var never = institution();
        never.move(InstitutionMove.SUSPEND_OPERATION, DAY, "1");
        never.move(InstitutionMove.RESUME, DAY, "2");
        assertEquals(REGISTERED, never.state());

        var once = institutionIn(ACTIVE);
        once.move(InstitutionMove.SUSPEND_OPERATION, DAY, "1");
        once.move(InstitutionMove.RESUME, DAY, "2");
        assertEquals(ACTIVE, once.state());
    }

    @Test
    void isFoundAgainUnderSuspension() {
        var institution = institutionIn(MISSING);
        institution.move(InstitutionMove.MARK_FOUND, DAY, "1");
        assertEquals(OPERATION_SUSPENDED, institution.state());
    }

    @Test
    void leavesTheHarderSuspensionToItsOwnDecision() {
        var institution = institutionIn(OPERATION_SUSPENDED);
        assertThrows(ProblemException.class, () -> institution.move(InstitutionMove.SUSPEND_ENROLMENT, DAY, "1"));
        assertEquals(OPERATION_SUSPENDED, institution.state());
    }

    private static Institution institutionIn(InstitutionState state) {
        var institution = institution();
        for (var move : waysTo(state)) {
            institution.move(move, DAY, "1");
        }
        assertEquals(state, institution.state());
        return institution;
    }

    private static List<InstitutionMove> waysTo(InstitutionState state) {
        return switch (state) {
            case REGISTERED -> List.of();
            case ACTIVE -> List.of(InstitutionMove.ACTIVATE);
            case ENROLMENT_SUSPENDED -> List.of(InstitutionMove.SUSPEND_ENROLMENT);
            case OPERATION_SUSPENDED -> List.of(InstitutionMove.SUSPEND_OPERATION);
            case CLOSING -> List.of(InstitutionMove.START_CLOSING);
            case CLOSED -> List.of(InstitutionMove.START_CLOSING, InstitutionMove.CLOSE);
            case MISSING -> List.of(InstitutionMove.MARK_MISSING);
            case REVOKED -> List.of(InstitutionMove.REVOKE);
        };
    }

    private static Institution institution() {
        var particulars = new Particulars(
                "测试",
                null,
                InstitutionCategory.ARTS,
                "410902",
                "路",
                "人",
                "0393-4400001",
                null,
                null,
                new Scale(1, 1, 1));
        return new Institution(InstitutionId.next(), InstitutionFixtures.uscc(), particulars, DAY, Instant.EPOCH);
    }
}
