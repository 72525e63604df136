package cn.anxue.enforcement;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.identity.ActorId;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import cn.anxue.region.Authority;
import cn.anxue.region.AuthorityId;
import cn.anxue.region.Department;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class NoticeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ActorId OFFICER = ActorId.next();
    private static final ActorId APPROVER = ActorId.next();
    private static final DocumentNumber NUMBER = new DocumentNumber("示教监改", 2026, 1);

    /** What can be done to a notice, by name. */
    private static final Map<String, Consumer<Notice>> ACTS = new TreeMap<>(Map.of(
            "issue", notice -> notice.approve(NUMBER, DAY, APPROVER),
            "refuse", notice -> notice.refuse(APPROVER),
            "lapse", Notice::lapse,
            "closeItem", notice -> notice.closeItem(1, APPROVER, DAY, "已现场复核"),
            "askWithdrawal", notice -> notice.askWithdrawal(OFFICER, "依据有误"),
            "withdraw", notice -> notice.withdraw(DAY)));

    /** Which of them are open in which state. */
    private static final Map<NoticeState, Set<String>> OPEN = Map.of(
            NoticeState.PROPOSED, Set.of("issue", "refuse", "lapse"),
            NoticeState.REFUSED, Set.of(),
            NoticeState.ISSUED, Set.of("closeItem", "askWithdrawal", "withdraw"),
            NoticeState.CLOSED, Set.of("askWithdrawal", "withdraw"),
            NoticeState.WITHDRAWN, Set.of());

    @Test
    void allowsEachActInItsStatesAlone() {
        OPEN.forEach((state, open) -> ACTS.forEach((name, act) -> {
            Executable done = () -> act.accept(inState(state));
            if (open.contains(name)) {
                assertDoesNotThrow(done, state + " " + name);
            } else {
                assertThrows(ProblemException.class, done, state + " " + name);
            }
        }));
    }

    @Test
    void closesWithItsLastItem() {
        Notice notice = issued(NoticeKind.RECTIFICATION_ORDER, 2);

        notice.closeItem(2, APPROVER, DAY, "已现场复核");
        assertEquals(NoticeState.ISSUED, notice.state());

        notice.closeItem(1, APPROVER, DAY, "已现场复核");
        assertEquals(NoticeState.CLOSED, notice.state());
    }

    @Test
    void isNotEndedByItsItemsWhereOnlyDecisionsEndIt() {
        Notice notice = issued(NoticeKind.CLOSURE_NOTICE, 1);

        notice.closeItem(1, APPROVER, DAY, "已现场复核");

        assertEquals(NoticeState.ISSUED, notice.state());
    }

    @Test
    void letsNobodyCloseWhatHeIssued() {
        Notice notice = issued(NoticeKind.RECTIFICATION_ORDER, 1);

        assertProblem(EnforcementProblem.SECOND_PERSON_REQUIRED, () -> notice.closeItem(1, OFFICER, DAY, "已现场复核"));
    }

    @Test
    void closesAnItemOnce() {
        Notice notice = issued(NoticeKind.RECTIFICATION_ORDER, 2);
        notice.closeItem(1, APPROVER, DAY, "已现场复核");

        assertProblem(EnforcementProblem.ITEM_ALREADY_CLOSED, () -> notice.closeItem(1, APPROVER, DAY, "再次"));
        assertProblem(EnforcementProblem.ITEM_NOT_FOUND, () -> notice.closeItem(3, APPROVER, DAY, "已现场复核"));
    }

    @Test
    void staysInForceWhenItsWithdrawalIsRefused() {
        Notice notice = issued(NoticeKind.CLOSURE_NOTICE, 1);
        notice.askWithdrawal(OFFICER, "依据有误");
        assertProblem(EnforcementProblem.WITHDRAWAL_PENDING, () -> notice.askWithdrawal(OFFICER, "再提"));

        notice.keep();

        assertEquals(NoticeState.ISSUED, notice.state());
        assertDoesNotThrow(() -> notice.askWithdrawal(OFFICER, "再提"));
    }

    private static void assertProblem(ProblemKind kind, Executable act) {
        assertEquals(kind, assertThrows(ProblemException.class, act).kind());
    }

    private static Notice inState(NoticeState state) {
        Notice notice = proposed(NoticeKind.RECTIFICATION_ORDER, 1);
        switch (state) {
            case PROPOSED -> {}
            case REFUSED -> notice.refuse(APPROVER);
            case ISSUED -> notice.issue(NUMBER, DAY);
            case CLOSED -> {
                notice.issue(NUMBER, DAY);
                notice.closeItem(1, APPROVER, DAY, "已现场复核");
            }
            case WITHDRAWN -> {
                notice.issue(NUMBER, DAY);
                notice.withdraw(DAY);
            }
        }
        return notice;
    }

    private static Notice issued(NoticeKind kind, int items) {
        Notice notice = proposed(kind, items);
        notice.issue(NUMBER, DAY);
        return notice;
    }

    private static Notice proposed(NoticeKind kind, int items) {
        Authority authority =
                new Authority(AuthorityId.next(), "示例教育局", Department.EDUCATION, "410902", "示教", null, false);
        NoticeDraft draft = new NoticeDraft(
                EnforcementFixtures.unlicensed(),
                kind,
                "示例依据",
                Collections.nCopies(items, EnforcementFixtures.anItem(DAY)));
        return new Notice(
                draft,
                Subject.of(SubjectKind.UNLICENSED, null, "示例工作室", null),
                new Issuer(authority, "410902"),
                OFFICER,
                DAY);
    }
}
