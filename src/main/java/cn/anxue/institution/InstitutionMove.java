package cn.anxue.institution;

import static cn.anxue.institution.InstitutionState.ACTIVE;
import static cn.anxue.institution.InstitutionState.CLOSED;
import static cn.anxue.institution.InstitutionState.CLOSING;
import static cn.anxue.institution.InstitutionState.ENROLMENT_SUSPENDED;
import static cn.anxue.institution.InstitutionState.MISSING;
import static cn.anxue.institution.InstitutionState.OPERATION_SUSPENDED;
import static cn.anxue.institution.InstitutionState.REGISTERED;
import static cn.anxue.institution.InstitutionState.REVOKED;

import java.util.Set;

/** The table of legal moves: what each act leads to, and from where it is open. */
public enum InstitutionMove {
    /** Licence, agreement and deposit hold; done by the service itself. */
    ACTIVATE(ACTIVE, EventKind.ACTIVATED, REGISTERED),
    /** No new sales; keeps one that is not open yet from opening. */
    SUSPEND_ENROLMENT(ENROLMENT_SUSPENDED, EventKind.ENROLMENT_SUSPENDED, REGISTERED, ACTIVE),
    /** A closure notice (停办通知), also against one that teaches before it may. */
    SUSPEND_OPERATION(
            OPERATION_SUSPENDED, EventKind.OPERATION_SUSPENDED, REGISTERED, ACTIVE, ENROLMENT_SUSPENDED, CLOSING),
    /** May teach again, still not sell. */
    ALLOW_TEACHING(ENROLMENT_SUSPENDED, EventKind.TEACHING_ALLOWED, OPERATION_SUSPENDED),
    /** Suspension lifted; one that was never active goes on as {@code REGISTERED}. */
    RESUME(ACTIVE, EventKind.RESUMED, ENROLMENT_SUSPENDED, OPERATION_SUSPENDED),
    /** Nobody answers at any address or number known. */
    MARK_MISSING(
            MISSING, EventKind.WENT_MISSING, REGISTERED, ACTIVE, ENROLMENT_SUSPENDED, OPERATION_SUSPENDED, CLOSING),
    /** Found again; stays suspended until a decision resumes it. */
    MARK_FOUND(OPERATION_SUSPENDED, EventKind.FOUND, MISSING),
    /** Licence taken away, also while missing or closing: a penalty is not escaped by leaving. */
    REVOKE(REVOKED, EventKind.REVOKED, REGISTERED, ACTIVE, ENROLMENT_SUSPENDED, OPERATION_SUSPENDED, MISSING, CLOSING),
    /** Revocation annulled by review or court; stays suspended until a decision resumes it. */
    REINSTATE(OPERATION_SUSPENDED, EventKind.REINSTATED, REVOKED),
    /** End announced by itself, or ordered for one that vanished. */
    START_CLOSING(
            CLOSING, EventKind.CLOSING_STARTED, REGISTERED, ACTIVE, ENROLMENT_SUSPENDED, OPERATION_SUSPENDED, MISSING),
    /** The announced end is withdrawn: teaches on, sells again only when resumed, for the deposit may have gone back. */
    CALL_OFF_CLOSING(ENROLMENT_SUSPENDED, EventKind.CLOSING_CALLED_OFF, CLOSING),
    /** Everything settled, licence returned. Final. */
    CLOSE(CLOSED, EventKind.CLOSED, CLOSING);

    private final InstitutionState target;
    private final EventKind event;
    private final Set<InstitutionState> sources;

    InstitutionMove(InstitutionState target, EventKind event, InstitutionState... sources) {
        this.target = target;
        this.event = event;
        this.sources = Set.of(sources);
    }

    public boolean isOpenFrom(InstitutionState state) {
        return sources.contains(state);
    }

    /** Whether an officer alone may not do it: it ends an institution, or lets one go on that was stopped. */
    boolean needsSecondPerson() {
        return switch (this) {
            case ACTIVATE, SUSPEND_ENROLMENT, MARK_MISSING, MARK_FOUND, START_CLOSING, CALL_OFF_CLOSING -> false;
            case SUSPEND_OPERATION, ALLOW_TEACHING, RESUME, REVOKE, REINSTATE, CLOSE -> true;
        };
    }

    /** Where the act leads. */
    InstitutionState target(boolean wasActive) {
        return this == RESUME && !wasActive ? REGISTERED : target;
    }

    EventKind event() {
        return event;
    }

    boolean leads(InstitutionState from, InstitutionState to) {
        return isOpenFrom(from) && (target(true) == to || target(false) == to);
    }
}
