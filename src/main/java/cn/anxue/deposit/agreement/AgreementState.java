package cn.anxue.deposit.agreement;

import java.util.EnumSet;
import java.util.Set;

/** Where an agreement stands. */
public enum AgreementState {
    /** Written down, signed by nobody. */
    DRAFT,
    /** Signed by one or two of the three. */
    SIGNING,
    /** Signed by all three, but its first day has not come or no account number is on it yet. */
    SIGNED,
    /** Binding: the accounts on it are supervised. */
    IN_FORCE,
    /** Given up before it came into force. */
    WITHDRAWN,
    /** Ended before its last day. */
    TERMINATED,
    /** Its last day has passed. */
    EXPIRED,
    /** Another agreement that names it as replaced has come into force. */
    SUPERSEDED;

    /** Those which may still bind somebody: of these an institution has one for each account. */
    public static final Set<AgreementState> LIVING = EnumSet.of(DRAFT, SIGNING, SIGNED, IN_FORCE);

    public boolean canBecome(AgreementState next) {
        return switch (this) {
            case DRAFT -> next == SIGNING || next == WITHDRAWN || next == EXPIRED;
            case SIGNING -> next == SIGNED || next == WITHDRAWN || next == EXPIRED;
            case SIGNED -> next == IN_FORCE || next == WITHDRAWN || next == EXPIRED;
            case IN_FORCE -> next == TERMINATED || next == EXPIRED || next == SUPERSEDED;
            // An expired one is still replaced by its successor, so that the register shows what followed it.
            case EXPIRED -> next == SUPERSEDED;
            case WITHDRAWN, TERMINATED, SUPERSEDED -> false;
        };
    }

    public boolean isLiving() {
        return LIVING.contains(this);
    }
}
