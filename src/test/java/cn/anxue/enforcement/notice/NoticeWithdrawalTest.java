package cn.anxue.enforcement.notice;

import static cn.anxue.enforcement.EnforcementFixtures.noticeTo;
import static cn.anxue.enforcement.EnforcementFixtures.unlicensed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.Tokens;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.Decisions;
import cn.anxue.enforcement.EnforcementFixtures;
import cn.anxue.enforcement.EnforcementProblem;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** An officer takes a letter back alone; what a second officer closed out, two people. */
@QuarkusTest
class NoticeWithdrawalTest {
    @Inject
    NoticeService service;

    @Inject
    NoticeRegister register;

    @Inject
    NoticeItems items;

    @Inject
    CloseOut closeOut;

    @Inject
    Decisions decisions;

    @Inject
    Today today;

    private final Caller officer = Tokens.caller("officer.test");
    private final Caller approver = Tokens.caller("approver.test");

    @Test
    void withdrawsALetterAtOnceAndKeepsItOnRecord() {
        NoticeView letter = service.issue(officer, noticeTo(unlicensed(), NoticeKind.INQUIRY_LETTER));

        service.withdraw(officer, letter.id(), "依据有误");

        NoticeView withdrawn = register.get(officer, letter.id());
        assertEquals(NoticeState.WITHDRAWN, withdrawn.state());
        assertEquals(letter.number(), withdrawn.number());
        assertEquals(
                EnforcementProblem.WITHDRAWAL_PENDING,
                assertThrows(ProblemException.class, () -> service.withdraw(officer, letter.id(), "再次"))
                        .kind());
    }

    @Test
    void needsASecondPersonOnceClosedOut() {
        NoticeId id = closedOut();

        assertEquals(NoticeState.CLOSED, service.withdraw(officer, id, "依据有误").state());

        decisions.approve(approver, NoticeService.WITHDRAWAL, id.value());
        assertEquals(NoticeState.WITHDRAWN, register.get(officer, id).state());
    }

    @Test
    void needsASecondPersonAlsoAfterAReopening() {
        NoticeId id = closedOut();
        items.reopen(officer, new CloseOut.Finding(id, 1, "未整改"), today.date());

        assertEquals(NoticeState.ISSUED, service.withdraw(officer, id, "依据有误").state());
    }

    private NoticeId closedOut() {
        NoticeId id = service.issue(officer, noticeTo(unlicensed(), NoticeKind.RECTIFICATION_ORDER))
                .id();
        EnforcementFixtures.putRight(officer, id);
        closeOut.close(approver, new CloseOut.Finding(id, 1, "已现场复核"));
        return id;
    }
}
