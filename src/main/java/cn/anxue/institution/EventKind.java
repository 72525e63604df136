package cn.anxue.institution;

/** What the history of an institution tells. */
public enum EventKind {
    /** Entered on the register. */
    REGISTERED,
    /** Licence, agreement and deposit held for the first time. */
    ACTIVATED,
    /** Sales stopped by decision. */
    ENROLMENT_SUSPENDED,
    /** Operation stopped by decision. */
    OPERATION_SUSPENDED,
    /** Teaching allowed again, sales not. */
    TEACHING_ALLOWED,
    /** Suspension lifted. */
    RESUMED,
    /** Could not be reached any more. */
    WENT_MISSING,
    /** Was reached again. */
    FOUND,
    /** Licence taken away. */
    REVOKED,
    /** Revocation annulled. */
    REINSTATED,
    /** End announced. */
    CLOSING_STARTED,
    /** Announced end withdrawn. */
    CLOSING_CALLED_OFF,
    /** Wound up. */
    CLOSED,
    /** Goes by another name now. */
    RENAMED,
    /** Licence granted, renewed or replaced. */
    LICENCE_CHANGED,
    /** Another authority is competent now. */
    COMPETENCE_TRANSFERRED,
    /** Another authority supervises the deposit now. */
    SUPERVISION_TRANSFERRED
}
