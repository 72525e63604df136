package cn.anxue.identity;

/** Whether an actor can sign in. */
public enum ActorState {
    /** Has been invited and has no password yet. */
    INVITED,
    /** Has a password. */
    ACTIVE,
    /** Has been disabled for good; a person who comes back is invited anew. */
    DISABLED
}
