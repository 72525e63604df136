package cn.anxue.institution;

import java.util.Arrays;

/** Where an institution stands in its life. How it gets from one to another is {@link InstitutionMove}. */
public enum InstitutionState {
    /** On the register, not yet open: licence, agreement or deposit is lacking. */
    REGISTERED,
    /** May sell and teach. */
    ACTIVE,
    /** May teach what is sold, may sell nothing (暂停招生). */
    ENROLMENT_SUSPENDED,
    /** May neither sell nor teach; refunds go on (停办). */
    OPERATION_SUSPENDED,
    /** Has announced its end: sells nothing, settles its orders. */
    CLOSING,
    /** Wound up, licence returned (注销). */
    CLOSED,
    /** Cannot be reached (失联). */
    MISSING,
    /** Licence taken away (吊销). */
    REVOKED;

    public boolean canBecome(InstitutionState next) {
        return Arrays.stream(InstitutionMove.values()).anyMatch(move -> move.leads(this, next));
    }
}
