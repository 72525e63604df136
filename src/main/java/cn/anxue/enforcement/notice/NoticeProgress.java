package cn.anxue.enforcement.notice;

import cn.anxue.enforcement.EnforcementProblem;
import cn.anxue.identity.ActorId;
import cn.anxue.problem.ProblemException;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far one notice has come, and the days of its way. Nothing moves but along the table of {@link NoticeStep}. */
@Embeddable
class NoticeProgress {
    @Enumerated(EnumType.STRING)
    private NoticeStep step;

    @Enumerated(EnumType.STRING)
    private NoticeState state;

    @Embedded
    private @Nullable NoticeClocks clocks;

    @Embedded
    private @Nullable LegalCheck check;

    private @Nullable LocalDate closedOn;

    @SuppressWarnings("NullAway.Init")
    protected NoticeProgress() {}

    NoticeProgress(NoticeStep first) {
        this.step = first;
        this.state = first.state();
    }

    /** Sends the draft to be checked, anew if it was sent back. */
    void submit() {
        become(NoticeStep.LEGAL_CHECK);
        check = null;
    }

    /** Only a draft can be dropped; on a proposal somebody else decides. */
    void drop() {
        if (step == NoticeStep.PROPOSED) {
            throw refused(NoticeStep.REFUSED);
        }
        become(NoticeStep.REFUSED);
    }

    void check(ActorId by, boolean passed, String opinion) {
        if (step != NoticeStep.LEGAL_CHECK || check().isPassed()) {
            throw refused(NoticeStep.LEGAL_CHECK);
        }
        check = new LegalCheck(passed ? by.value() : null, opinion);
        if (!passed) {
            become(NoticeStep.DRAFT);
        }
    }

    /** Lets a checked draft go on to its decision. */
    void propose() {
        requireChecked();
        become(NoticeStep.PROPOSED);
    }

    void issue(LocalDate serveBy) {
        requireChecked();
        become(NoticeStep.ISSUED);
        clocks = clocks().toServeBy(serveBy);
    }

    void serve(LocalDate on, LocalDate answerDue, LocalDate objectionUntil) {
        become(NoticeStep.SERVED);
        clocks = clocks().served(on, answerDue, objectionUntil);
    }

    void acknowledge(LocalDate on) {
        become(NoticeStep.ACKNOWLEDGED);
        clocks = clocks().acknowledged(on);
    }

    void answer(LocalDate on) {
        if (clocks().acknowledgedOn() == null) {
            throw refused(NoticeStep.ANSWERED);
        }
        become(NoticeStep.ANSWERED);
        clocks = clocks().answered(on);
    }

    void review() {
        become(NoticeStep.REVIEWING);
    }

    void accept() {
        become(NoticeStep.ACCEPTED);
    }

    void reject(LocalDate newDueOn) {
        if (step != NoticeStep.REVIEWING) {
            throw refused(NoticeStep.REJECTED);
        }
        goOn(newDueOn);
    }

    void close(LocalDate on) {
        become(NoticeStep.CLOSED);
        closedOn = on;
    }

    /** What was closed is found not done. */
    void goOn(LocalDate newDueOn) {
        become(NoticeStep.REJECTED);
        clocks = clocks().dueAnew(newDueOn);
        closedOn = null;
    }

    void become(NoticeStep next) {
        require(next);
        step = next;
        state = next.state();
    }

    void require(NoticeStep next) {
        if (!step.canBecome(next)) {
            throw refused(next);
        }
    }

    ProblemException refused(NoticeStep next) {
        return new ProblemException(EnforcementProblem.NOTICE_MOVE_REFUSED, Map.of("from", step, "to", next));
    }

    void requireInForce() {
        if (state != NoticeState.ISSUED) {
            throw new ProblemException(EnforcementProblem.NOTICE_NOT_IN_FORCE, Map.of("state", state));
        }
    }

    /** Nothing is done about a notice before its addressee has it. */
    void requireServed() {
        requireInForce();
        if (clocks().servedOn() == null) {
            throw new ProblemException(NoticeProblem.NOT_SERVED);
        }
    }

    /** What was ready from the beginning needs no check. */
    private void requireChecked() {
        if (step == NoticeStep.LEGAL_CHECK && !check().isPassed()) {
            throw new ProblemException(NoticeProblem.NOT_CHECKED);
        }
    }

    LegalCheck check() {
        return check == null ? LegalCheck.NONE : check;
    }

    NoticeStep step() {
        return step;
    }

    NoticeClocks clocks() {
        return clocks == null ? NoticeClocks.NONE : clocks;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }
}
