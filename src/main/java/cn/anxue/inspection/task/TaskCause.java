package cn.anxue.inspection.task;

/** What a visit was made for; the id of it stands beside. */
public enum TaskCause {
    /** The yearly plan, or an officer's own plan where no id is given. */
    PLAN,
    /** A verifiable draw. */
    DRAW,
    /** A campaign. */
    CAMPAIGN,
    /** A report from the public. */
    TIP_OFF,
    /** An earlier visit. */
    REVISIT
}
