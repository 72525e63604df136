package cn.anxue.enforcement.penalty;

import cn.anxue.problem.Text;

/** What counts for or against the party (从轻、从重情节). */
public enum Circumstance {
    /** The first offence on record. */
    FIRST("初次违法", "First offence"),
    /** A minor offence. */
    MINOR("违法行为轻微", "Minor"),
    /** Put right in time. */
    CORRECTED("及时改正", "Corrected in time"),
    /** Nobody was harmed. */
    NO_HARM("没有造成危害后果", "No harm"),
    /** Within two years after a penalty. */
    REPEAT("二年内再次违法", "Repeated within two years"),
    /** By a teacher of a school. */
    SCHOOL_TEACHER("中小学在职教师", "School teacher");

    private final Text text;

    Circumstance(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }
}
