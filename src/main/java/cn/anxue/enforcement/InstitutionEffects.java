package cn.anxue.enforcement;

import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.institution.BarKind;
import cn.anxue.institution.Bars;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionLifecycle;
import cn.anxue.institution.InstitutionMove;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * What an institution suffers from what stands against it. An effect begins with the decision that causes it and ends when
 * nothing that causes it stands any more; what a notice did not bring about, its withdrawal does not end. Other subjects suffer nothing here: they have no state.
 */
@ApplicationScoped
class InstitutionEffects {
    private final InstitutionLifecycle lifecycle;
    private final InstitutionRegister register;
    private final Bars bars;
    private final Notices notices;
    private final Today today;

    InstitutionEffects(
            InstitutionLifecycle lifecycle, InstitutionRegister register, Bars bars, Notices notices, Today today) {
        this.lifecycle = lifecycle;
        this.register = register;
        this.bars = bars;
        this.notices = notices;
        this.today = today;
    }

    void begin(Caller caller, Notice notice) {
        UUID id = notice.subject().id();
        if (id != null) {
            begin(caller, notice, new InstitutionId(id));
        }
    }

    void end(Caller caller, Notice notice) {
        UUID id = notice.subject().id();
        if (id != null && notice.kind().isRuling()) {
            notices.flush();
            end(caller, notice, new InstitutionId(id));
        }
    }

    void blacklisted(ListEntry entry) {
        UUID id = entry.subject().id();
        if (id != null && entry.list() == ListKind.BLACK) {
            bars.set(new InstitutionId(id), BarKind.NO_SALES, entry.decision());
        }
    }

    void delisted(ListEntry entry) {
        UUID id = entry.subject().id();
        if (id != null && entry.list() == ListKind.BLACK) {
            bars.lift(new InstitutionId(id), BarKind.NO_SALES, entry.decision());
        }
    }

    /** Where something harder stands already, the institution stays as it is and is barred besides. */
    private void begin(Caller caller, Notice notice, InstitutionId id) {
        InstitutionState state = register.view(id).state();
        if (notice.kind() == NoticeKind.CLOSURE_NOTICE) {
            if (InstitutionMove.SUSPEND_OPERATION.isOpenFrom(state)) {
                lifecycle.move(caller, id, InstitutionMove.SUSPEND_OPERATION, today.date(), notice.decision());
            }
            bars.set(id, BarKind.NO_SALES, notice.decision());
            bars.set(id, BarKind.NO_RELEASES, notice.decision());
        }
        if (notice.kind() == NoticeKind.SUSPENSION) {
            if (InstitutionMove.SUSPEND_ENROLMENT.isOpenFrom(state)) {
                lifecycle.move(caller, id, InstitutionMove.SUSPEND_ENROLMENT, today.date(), notice.decision());
            }
            bars.set(id, BarKind.NO_SALES, notice.decision());
        }
    }

    private void end(Caller caller, Notice notice, InstitutionId id) {
        bars.lift(id, BarKind.NO_SALES, notice.decision());
        bars.lift(id, BarKind.NO_RELEASES, notice.decision());
        if (stateFollowsFromNotice(id)) {
            moveBack(caller, notice, id);
        }
    }

    /** A state that somebody decided otherwise is not ours to end. */
    private boolean stateFollowsFromNotice(InstitutionId id) {
        return register.lastMove(id)
                .map(last -> notices.isNumberOfOne(last.decision(), id.value()))
                .orElse(false);
    }

    private void moveBack(Caller caller, Notice notice, InstitutionId id) {
        boolean closed = notices.stands(NoticeKind.CLOSURE_NOTICE, id.value());
        boolean suspended = notices.stands(NoticeKind.SUSPENSION, id.value());
        InstitutionState state = register.view(id).state();
        if (state == InstitutionState.OPERATION_SUSPENDED && !closed) {
            InstitutionMove move = suspended ? InstitutionMove.ALLOW_TEACHING : InstitutionMove.RESUME;
            lifecycle.move(caller, id, move, today.date(), notice.decision());
        }
        if (state == InstitutionState.ENROLMENT_SUSPENDED && !suspended) {
            lifecycle.move(caller, id, InstitutionMove.RESUME, today.date(), notice.decision());
        }
    }
}
