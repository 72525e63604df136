package cn.anxue.problem;

/** A kind of problem; implemented by one enum a room, whose constant names are the stable codes clients rely on. */
public interface ProblemKind {
    /** The stable code, as in {@code USCC_TAKEN}. */
    String name();

    /** The HTTP status it is answered with. */
    int status();

    /** What happened and what to do about it. */
    Text text();
}
