package cn.anxue.identity.session;

/** How far a sign-in has come; only an open session is a signed-in actor. */
public enum Stage {
    /** The password was right; the code of the second factor is due. */
    SECOND_FACTOR,
    /** The password was right; a second factor has to be set up before anything else. */
    ENROLMENT,
    /** Signed in. */
    OPEN
}
