package cn.anxue.enforcement.notice;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.enforcement.DocumentNumber;
import cn.anxue.enforcement.EnforcementFixtures;
import cn.anxue.enforcement.EnforcementProblem;
import cn.anxue.enforcement.Issuer;
import cn.anxue.enforcement.Subject;
import cn.anxue.enforcement.SubjectKind;
import cn.anxue.identity.ActorId;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import cn.anxue.region.Authority;
import cn.anxue.region.AuthorityContact;
import cn.anxue.region.AuthorityId;
import cn.anxue.region.Department;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class NoticeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ActorId OFFICER = ActorId.next();
    private static final ActorId APPROVER = ActorId.next();
    private static final DocumentNumber NUMBER = new DocumentNumber("示教监改", 2026, 1);

    /** What can be done to a notice, by name. */
    private static final Map<String, Consumer<Notice>> ACTS = new TreeMap<>(Map.ofEntries(
            Map.entry("submit", notice -> notice.progress().submit()),
            Map.entry("drop", notice -> notice.progress().drop()),
            Map.entry("check", notice -> notice.check(APPROVER, true, "合法")),
            Map.entry("sendBack", notice -> notice.check(APPROVER, false, "依据不足")),
            Map.entry("propose", notice -> notice.progress().propose()),
            Map.entry("issue", notice -> notice.approve(NUMBER, DAY, DAY, APPROVER)),
            Map.entry("refuse", notice -> notice.refuse(APPROVER)),
            Map.entry("serve", notice -> notice.serve(DAY, DAY, DAY)),
            Map.entry("acknowledge", notice -> notice.progress().acknowledge(DAY)),
            Map.entry("answer", notice -> notice.progress().answer(DAY)),
            Map.entry("review", notice -> notice.progress().review()),
            Map.entry("accept", notice -> notice.progress().accept()),
            Map.entry("reject", notice -> notice.progress().reject(DAY)),
            Map.entry("reportItem", notice -> notice.reportItem(1, OFFICER, DAY, "已整改")),
            Map.entry("closeItem", notice -> notice.closeItem(1, APPROVER, DAY, "已现场复核")),
            Map.entry("reopenItem", notice -> notice.reopenItem(1, DAY)),
            Map.entry("askWithdrawal", notice -> notice.askWithdrawal(OFFICER, "依据有误")),
            Map.entry("withdraw", notice -> notice.withdraw(APPROVER, DAY, DAY)),
            Map.entry("takeDown", notice -> notice.takeDown(OFFICER, DAY))));

    private static final Set<String> IN_FORCE = Set.of("reportItem", "askWithdrawal", "withdraw");

    /** Which of them are open at which step; the item of the notice is open but where the notice was closed. */
    private static final Map<NoticeStep, Set<String>> OPEN = Map.ofEntries(
            Map.entry(NoticeStep.DRAFT, Set.of("submit", "drop", "refuse")),
            Map.entry(NoticeStep.LEGAL_CHECK, Set.of("check", "sendBack", "drop", "refuse")),
            Map.entry(NoticeStep.PROPOSED, Set.of("issue", "refuse")),
            Map.entry(NoticeStep.REFUSED, Set.of()),
            Map.entry(NoticeStep.ISSUED, Set.of("serve", "askWithdrawal", "withdraw")),
            Map.entry(NoticeStep.SERVED, inForce("acknowledge")),
            Map.entry(NoticeStep.ACKNOWLEDGED, inForce("answer")),
            Map.entry(NoticeStep.ANSWERED, inForce("review")),
            Map.entry(NoticeStep.REVIEWING, inForce("accept", "reject")),
            Map.entry(NoticeStep.ACCEPTED, inForce()),
            Map.entry(NoticeStep.REJECTED, inForce("answer")),
            Map.entry(NoticeStep.CLOSED, Set.of("reopenItem", "askWithdrawal", "withdraw")),
            Map.entry(NoticeStep.WITHDRAWN, Set.of("takeDown")));

    private static Set<String> inForce(String... acts) {
        Set<String> all = new TreeSet<>(IN_FORCE);
        all.addAll(Set.of(acts));
        return all;
    }

    @Test
    void allowsEachActAtItsStepsAlone() {
        assertEquals(Set.of(NoticeStep.values()), OPEN.keySet());
        OPEN.forEach((step, open) -> ACTS.forEach((name, act) -> {
            Executable done = () -> act.accept(at(step));
            if (open.contains(name)) {
                assertDoesNotThrow(done, step + " " + name);
            } else {
                assertThrows(ProblemException.class, done, step + " " + name);
            }
        }));
    }

    @Test
    void issuesWhatWasDraftedOnlyWhenChecked() {
        Notice notice = at(NoticeStep.LEGAL_CHECK);
        assertProblem(NoticeProblem.NOT_CHECKED, () -> notice.issue(NUMBER, DAY, DAY));
        assertProblem(EnforcementProblem.SECOND_PERSON_REQUIRED, () -> notice.check(OFFICER, true, "合法"));

        notice.check(APPROVER, true, "合法");
        notice.issue(NUMBER, DAY, DAY);

        assertEquals(NoticeState.ISSUED, notice.state());
    }

    @Test
    void isFulfilledByItsReceiptOnlyWhereThatIsAllThatIsAskedFor() {
        for (NoticeKind kind : NoticeKind.values()) {
            Notice notice = issued(kind, 0);
            notice.serve(DAY, DAY, DAY);
            notice.progress().acknowledge(DAY);
            assertEquals(kind == NoticeKind.NOTIFICATION, notice.isFulfilled(), kind.name());
        }
    }

    @Test
    void isLateFromTheDayAfterItsDayUntilSomethingIsDone() {
        Notice notice = issued(NoticeKind.INQUIRY_LETTER, 0);
        assertFalse(notice.view().isOverdue(DAY));
        assertEquals(DAY.plusDays(1), notice.view().lateSince(DAY.plusDays(3)));

        notice.serve(DAY, DAY.plusDays(5), DAY);
        assertFalse(notice.view().isOverdue(DAY.plusDays(5)));
        assertTrue(notice.view().isOverdue(DAY.plusDays(6)));

        notice.progress().acknowledge(DAY);
        notice.progress().answer(DAY.plusDays(6));
        assertFalse(notice.view().isOverdue(DAY.plusDays(30)));
    }

    @Test
    void takesThePublicationOfWhatWasWithdrawnDownOnce() {
        Notice notice = at(NoticeStep.WITHDRAWN);
        assertTrue(notice.view().isOverdue(DAY.plusDays(1)));

        notice.takeDown(OFFICER, DAY);

        assertFalse(notice.view().isOverdue(DAY.plusDays(1)));
        assertProblem(NoticeProblem.NOTHING_TO_TAKE_DOWN, () -> notice.takeDown(OFFICER, DAY));
    }

    @Test
    void closesWithItsLastItem() {
        Notice notice = reported(NoticeKind.RECTIFICATION_ORDER, 2);

        notice.closeItem(2, APPROVER, DAY, "已现场复核");
        assertEquals(NoticeState.ISSUED, notice.state());

        notice.closeItem(1, APPROVER, DAY, "已现场复核");
        assertEquals(NoticeState.CLOSED, notice.state());
    }

    @Test
    void isNotEndedByItsItemsWhereOnlyDecisionsEndIt() {
        Notice notice = reported(NoticeKind.CLOSURE_NOTICE, 1);

        notice.closeItem(1, APPROVER, DAY, "已现场复核");

        assertEquals(NoticeState.ISSUED, notice.state());
    }

    @Test
    void letsNobodyCloseWhatHeIssued() {
        Notice notice = issued(NoticeKind.RECTIFICATION_ORDER, 1);
        notice.serve(DAY, DAY, DAY);
        notice.reportItem(1, ActorId.next(), DAY, "已整改");

        assertProblem(EnforcementProblem.SECOND_PERSON_REQUIRED, () -> notice.closeItem(1, OFFICER, DAY, "已现场复核"));
    }

    @Test
    void letsNobodyCloseWhatHeReported() {
        Notice notice = issued(NoticeKind.RECTIFICATION_ORDER, 1);
        notice.serve(DAY, DAY, DAY);
        notice.reportItem(1, APPROVER, DAY, "已整改");

        assertProblem(NoticeProblem.CHECKER_REPORTED, () -> notice.closeItem(1, APPROVER, DAY, "已现场复核"));
    }

    @Test
    void skipsNoStepOfAnItem() {
        Notice notice = issued(NoticeKind.RECTIFICATION_ORDER, 2);
        assertProblem(NoticeProblem.NOT_SERVED, () -> notice.reportItem(1, OFFICER, DAY, "已整改"));
        assertProblem(NoticeProblem.ITEM_NOT_REPORTED, () -> notice.closeItem(1, APPROVER, DAY, "已现场复核"));

        notice.serve(DAY, DAY, DAY);
        assertProblem(NoticeProblem.ITEM_NOT_REPORTED, () -> notice.closeItem(1, APPROVER, DAY, "已现场复核"));

        notice.reportItem(1, OFFICER, DAY, "已整改");
        notice.closeItem(1, APPROVER, DAY, "已现场复核");
        notice.reopenItem(1, DAY);
        assertProblem(NoticeProblem.ITEM_NOT_REPORTED, () -> notice.closeItem(1, APPROVER, DAY, "已现场复核"));
    }

    @Test
    void closesAnItemOnce() {
        Notice notice = reported(NoticeKind.RECTIFICATION_ORDER, 2);
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

    /** A rectification order with one problem, brought there along the shortest way. */
    private static Notice at(NoticeStep step) {
        NoticeStep first =
                step == NoticeStep.DRAFT || step == NoticeStep.LEGAL_CHECK ? NoticeStep.DRAFT : NoticeStep.PROPOSED;
        Notice notice = made(NoticeKind.RECTIFICATION_ORDER, 1, first);
        way(step).forEach(name -> Objects.requireNonNull(ACTS.get(name)).accept(notice));
        assertEquals(step, notice.progress().step());
        return notice;
    }

    private static List<String> way(NoticeStep step) {
        return switch (step) {
            case DRAFT, PROPOSED -> List.of();
            case LEGAL_CHECK -> List.of("submit");
            case REFUSED -> List.of("refuse");
            case ISSUED -> List.of("issue");
            case SERVED -> List.of("issue", "serve");
            case ACKNOWLEDGED -> List.of("issue", "serve", "acknowledge");
            case ANSWERED -> List.of("issue", "serve", "acknowledge", "answer");
            case REVIEWING -> List.of("issue", "serve", "acknowledge", "answer", "review");
            case ACCEPTED -> List.of("issue", "serve", "acknowledge", "answer", "review", "accept");
            case REJECTED -> List.of("issue", "serve", "acknowledge", "answer", "review", "reject");
            case CLOSED -> List.of("issue", "serve", "reportItem", "closeItem");
            case WITHDRAWN -> List.of("issue", "askWithdrawal", "withdraw");
        };
    }

    private static Notice issued(NoticeKind kind, int items) {
        Notice notice = made(kind, items, NoticeStep.PROPOSED);
        notice.issue(NUMBER, DAY, DAY);
        return notice;
    }

    /** Served, and each of its problems said to be put right. */
    private static Notice reported(NoticeKind kind, int items) {
        Notice notice = issued(kind, items);
        notice.serve(DAY, DAY, DAY);
        for (int n = 1; n <= items; n++) {
            notice.reportItem(n, OFFICER, DAY, "已整改");
        }
        return notice;
    }

    private static Notice made(NoticeKind kind, int items, NoticeStep first) {
        Authority authority = new Authority(
                AuthorityId.next(), "示例教育局", Department.EDUCATION, "410902", "示教", AuthorityContact.UNKNOWN, false, 0);
        NoticeDraft draft = new NoticeDraft(
                EnforcementFixtures.unlicensed(),
                kind,
                "示例依据",
                Collections.nCopies(items, EnforcementFixtures.anItem(DAY)));
        return new Notice(
                draft,
                Subject.of(SubjectKind.UNLICENSED, null, "示例工作室", null),
                new Issuer(authority, "410902"),
                new Notice.Author(OFFICER, DAY),
                first);
    }
}
