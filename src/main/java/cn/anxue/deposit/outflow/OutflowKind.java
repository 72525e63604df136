package cn.anxue.deposit.outflow;

/** Why money leaves a deposit. */
public enum OutflowKind {
    /** Families are paid by an approved plan. */
    CLAIM,
    /** All of it goes back at the end, principal and interest. */
    RETURN,
    /** What is held above the requirement goes back. */
    EXCESS,
    /** Interest goes to the institution where the agreement says it is its own. */
    INTEREST
}
