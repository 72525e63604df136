package cn.anxue.enforcement;

import cn.anxue.calendar.Today;
import cn.anxue.enforcement.list.ListEntry;
import cn.anxue.enforcement.list.ListKind;
import cn.anxue.enforcement.notice.Notice;
import cn.anxue.enforcement.notice.NoticeKind;
import cn.anxue.identity.Caller;
import cn.anxue.institution.BarKind;
import cn.anxue.institution.Bars;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.InstitutionLifecycle;
import cn.anxue.institution.InstitutionMove;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.institution.InstitutionState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.UUID;

/**
 * What an institution suffers from what stands against it. An effect begins with the decision that causes it and ends when
 * nothing that causes it stands any more; what a ruling did not bring about, its withdrawal does not end. Other subjects suffer nothing here: they have no state.
 */
@ApplicationScoped
public class InstitutionEffects {
    private final InstitutionLifecycle lifecycle;
    private final InstitutionRegister register;
    private final Bars bars;
    private final Instance<Rulings> rulings;
    private final Today today;

    InstitutionEffects(
            InstitutionLifecycle lifecycle,
            InstitutionRegister register,
            Bars bars,
            Instance<Rulings> rulings,
            Today today) {
        this.lifecycle = lifecycle;
        this.register = register;
        this.bars = bars;
        this.rulings = rulings;
        this.today = today;
    }

    /** Where something harder stands already, the institution stays as it is and is barred besides. */
    public void begin(Caller caller, Ruling ruling) {
        InstitutionMove move = switch (ruling.hardship()) {
            case ENROLMENT_STOPPED -> InstitutionMove.SUSPEND_ENROLMENT;
            case OPERATION_STOPPED -> InstitutionMove.SUSPEND_OPERATION;
            case LICENCE_REVOKED -> InstitutionMove.REVOKE;
        };
        InstitutionId id = ruling.institution();
        if (move.isOpenFrom(register.view(id).state())) {
            lifecycle.move(caller, id, move, today.date(), ruling.decision());
        }
        bars.set(id, BarKind.NO_SALES, ruling.decision());
        if (ruling.hardship() != Hardship.ENROLMENT_STOPPED) {
            bars.set(id, BarKind.NO_RELEASES, ruling.decision());
        }
    }

    /** Ends what the decision caused; it must be written down that it stands no longer. */
    public void end(Caller caller, InstitutionId id, String decision) {
        bars.lift(id, BarKind.NO_SALES, decision);
        bars.lift(id, BarKind.NO_RELEASES, decision);
        if (stateFollowsFromRuling(id)) {
            moveBack(caller, id, decision);
        }
    }

    public void begin(Caller caller, Notice notice) {
        UUID id = notice.subject().id();
        if (id != null && notice.kind() == NoticeKind.CLOSURE_NOTICE) {
            begin(caller, new Ruling(new InstitutionId(id), Hardship.OPERATION_STOPPED, notice.decision()));
        }
        if (id != null && notice.kind() == NoticeKind.SUSPENSION) {
            begin(caller, new Ruling(new InstitutionId(id), Hardship.ENROLMENT_STOPPED, notice.decision()));
        }
    }

    public void end(Caller caller, Notice notice) {
        UUID id = notice.subject().id();
        if (id != null && notice.kind().isRuling()) {
            end(caller, new InstitutionId(id), notice.decision());
        }
    }

    public void blacklisted(ListEntry entry) {
        UUID id = entry.subject().id();
        if (id != null && entry.list() == ListKind.BLACK) {
            bars.set(new InstitutionId(id), BarKind.NO_SALES, entry.decision());
        }
    }

    public void delisted(ListEntry entry) {
        UUID id = entry.subject().id();
        if (id != null && entry.list() == ListKind.BLACK) {
            bars.lift(new InstitutionId(id), BarKind.NO_SALES, entry.decision());
        }
    }

    /** A state that somebody decided otherwise is not ours to end. */
    private boolean stateFollowsFromRuling(InstitutionId id) {
        return register.lastMove(id)
                .map(last -> rulings.stream().anyMatch(kind -> kind.isNumberOfOne(last.decision(), id)))
                .orElse(false);
    }

    /** A licence given back leaves the operation suspended: that ends by a decision of its own. */
    private void moveBack(Caller caller, InstitutionId id, String decision) {
        boolean closed = stands(Hardship.OPERATION_STOPPED, id);
        boolean suspended = stands(Hardship.ENROLMENT_STOPPED, id);
        InstitutionState state = register.view(id).state();
        if (state == InstitutionState.REVOKED && !stands(Hardship.LICENCE_REVOKED, id)) {
            lifecycle.move(caller, id, InstitutionMove.REINSTATE, today.date(), decision);
        }
        if (state == InstitutionState.OPERATION_SUSPENDED && !closed) {
            InstitutionMove move = suspended ? InstitutionMove.ALLOW_TEACHING : InstitutionMove.RESUME;
            lifecycle.move(caller, id, move, today.date(), decision);
        }
        if (state == InstitutionState.ENROLMENT_SUSPENDED && !suspended) {
            lifecycle.move(caller, id, InstitutionMove.RESUME, today.date(), decision);
        }
    }

    private boolean stands(Hardship hardship, InstitutionId id) {
        return rulings.stream().anyMatch(kind -> kind.stands(hardship, id));
    }
}
