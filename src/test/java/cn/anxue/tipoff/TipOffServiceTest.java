package cn.anxue.tipoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.Tokens;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.duty.Duty;
import cn.anxue.duty.WorkList;
import cn.anxue.identity.Caller;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.RequestProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.postgresql.util.PSQLException;

@QuarkusTest
class TipOffServiceTest {
    @Inject
    TipOffs tipOffs;

    @Inject
    TipOffMoves moves;

    @Inject
    TipOffIntake intake;

    @Inject
    WorkList workList;

    @Inject
    Sql sql;

    @Inject
    Today today;

    private final Caller officer = Tokens.caller("officer.test");
    private final Caller other = Tokens.caller("officer.other");

    /** Every pair of states, asked of what the trigger asks. */
    @Test
    void holdsTheSameTableInTheDatabase() {
        TreeSet<String> passed = new TreeSet<>();
        for (TipOffState from : TipOffState.values()) {
            for (TipOffState to : TipOffState.values()) {
                if (passes(from, to)) {
                    passed.add(from + ">" + to);
                }
            }
        }
        assertEquals(new TreeSet<>(TipOffStateTest.MOVES), passed);
    }

    private boolean passes(TipOffState from, TipOffState to) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                                "select tipoff_moves(?, ?)",
                                select -> {
                                    select.setString(1, from.name());
                                    select.setString(2, to.name());
                                },
                                row -> row.getBoolean(1))
                        .get(0));
    }

    @Test
    void refusesAJumpByHand() {
        TipOffId id = TipOffFixtures.taken().id();

        assertEquals("tipoff_moves", constraint(id, "state = 'CLOSED'"));
        assertEquals("tipoff_not_reworded", constraint(id, "kind = 'SAFETY'"));
        assertEquals("tipoff_not_reworded", constraint(id, "pin_digest = code::bytea"));
    }

    @Test
    void refusesEveryMoveTheTableDoesNotKnow() {
        TipOffId id = TipOffFixtures.taken().id();
        for (TipOffState to : TipOffState.values()) {
            if (to != TipOffState.SCREENED) {
                assertEquals(
                        TipOffProblem.TIP_OFF_STATE,
                        problem(() -> moves.move(officer, id, TipOffFixtures.whole(to))),
                        to.name());
            }
        }
        TipOffFixtures.move(id, TipOffState.SCREENED);
        assertEquals(TipOffState.SCREENED, tipOffs.get(officer, id).line().state());
    }

    @Test
    void asksForWhatAMoveNeeds() {
        TipOffId id = TipOffFixtures.taken().id();
        TipOffFixtures.move(id, TipOffState.SCREENED);

        assertEquals(RequestProblem.REQUIRED, problem(() -> moves.move(officer, id, Move.to(TipOffState.REJECTED))));
        assertEquals(RequestProblem.REQUIRED, problem(() -> moves.move(officer, id, Move.to(TipOffState.DUPLICATE))));
        assertEquals(
                RequestProblem.REQUIRED,
                problem(() ->
                        moves.move(officer, id, Move.to(TipOffState.TRANSFERRED).words("不属本区"))));
    }

    @Test
    void mergesIntoAnotherAndPartsAgain() {
        InstitutionId institution = InstitutionFixtures.register();
        TipOffIntake.Received main = TipOffFixtures.taken(institution, TipOffFixtures.TEXT, null);
        TipOffIntake.Received twin = TipOffFixtures.taken(institution, "他们让我把学费转到老板个人账户里", null);
        TipOffFixtures.move(twin.id(), TipOffState.SCREENED);

        assertEquals(main.id(), tipOffs.get(officer, twin.id()).alike().get(0).id());
        assertEquals(
                TipOffProblem.MAIN_UNFIT, problem(() -> merge(twin, twin.key().code())));
        merge(twin, main.key().code());

        assertEquals(main.key().code(), tipOffs.get(officer, twin.id()).main());
        assertEquals(List.of(twin.key().code()), tipOffs.get(officer, main.id()).merged());
        TipOffFixtures.move(twin.id(), TipOffState.SCREENED);
        assertNull(tipOffs.get(officer, twin.id()).main());
    }

    @Test
    void transfersToAnotherPlaceWithItsOwnClock() {
        TipOffId id = TipOffFixtures.unknown("无名培训班", "410902").id();
        TipOffFixtures.move(id, TipOffState.SCREENED);
        Move away = new Move(TipOffState.TRANSFERRED, "不在本区", null, "410922", null, null, null, null, null);

        moves.move(officer, id, away);

        TipOffLine line = tipOffs.get(other, id).line();
        assertTrue(line.dueOn() != null && line.dueOn().isAfter(today.date()));
        assertEquals(TipOffState.TRANSFERRED, tipOffs.get(officer, id).line().state());
        assertEquals(RequestProblem.FORBIDDEN, problem(() -> moves.move(officer, id, Move.to(TipOffState.ACCEPTED))));
        moves.move(other, id, Move.to(TipOffState.ACCEPTED));
    }

    @Test
    void marksManyAlikeOnesForTheOfficerAlone() {
        InstitutionId institution = InstitutionFixtures.register();
        List<TipOffIntake.Received> alike = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            alike.add(TipOffFixtures.taken(institution, TipOffFixtures.TEXT + "。".repeat(i), null));
        }
        TipOffIntake.Received apart = TipOffFixtures.taken(institution, "消防通道长期上锁，十分危险", null);

        assertTrue(tipOffs.get(officer, alike.get(4).id()).line().campaign());
        assertEquals(5, tipOffs.get(officer, alike.get(0).id()).line().group());
        assertFalse(tipOffs.get(officer, apart.id()).line().campaign());
        assertEquals(6, tipOffs.countByInstitution(today.date()).get(institution));
    }

    @Test
    void takesOneSubmissionOnce() {
        Report report = new Report(
                UUID.randomUUID(),
                Channel.PAGE,
                TipOffKind.GONE,
                InstitutionFixtures.register(),
                null,
                null,
                null,
                null,
                null);

        intake.take(null, report, CheckedPhotos.of(List.of()));

        assertEquals(
                TipOffProblem.TIP_OFF_TAKEN, problem(() -> intake.take(null, report, CheckedPhotos.of(List.of()))));
    }

    @Test
    void findsThePlaceThatPeopleWrite() {
        assertEquals("410902", region("410902"));
        assertEquals("410902", region("河南省濮阳市华龙区"));
        assertEquals("410902", region("濮阳华龙区"));
        assertEquals(TipOffProblem.PLACE_REQUIRED, problem(() -> region("哪儿也不是")));
        assertEquals(TipOffProblem.PLACE_UNCLEAR, problem(() -> region("市中区")));
    }

    @Test
    void namesWhatWaitsWithoutTheReporter() {
        TipOffIntake.Received received = TipOffFixtures.taken();

        Duty duty = workList.of(officer).stream()
                .filter(one -> one.subjectId().equals(received.id().value()))
                .findFirst()
                .orElseThrow();

        assertEquals("tipoff.acceptance", duty.kind());
        assertEquals(received.key().code(), duty.number());
        assertFalse(duty.toString().contains(TipOffFixtures.REPORTER.contact()));
        assertTrue(workList.of(other).stream()
                .noneMatch(one -> one.subjectId().equals(received.id().value())));
    }

    private String region(String place) {
        TipOffId id = TipOffFixtures.unknown("无名培训班", place).id();
        return tipOffs.get(Caller.SYSTEM, id).line().regionCode();
    }

    private void merge(TipOffIntake.Received twin, String code) {
        moves.move(officer, twin.id(), new Move(TipOffState.DUPLICATE, null, code, null, null, null, null, null, null));
    }

    private String constraint(TipOffId id, String change) {
        Throwable failure = assertThrows(
                RuntimeException.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> sql.update(
                                "update tipoff set " + change + " where id = ?",
                                update -> update.setObject(1, id.value()))));
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
                return String.valueOf(refused.getServerErrorMessage().getConstraint());
            }
        }
        return "none";
    }

    private static ProblemKind problem(Executable act) {
        return assertThrows(ProblemException.class, act).kind();
    }
}
