package cn.anxue.enforcement.penalty;

import cn.anxue.calendar.Term;

/**
 * The terms of the penalty track. 行政处罚法 art. 85: those of two, three, five and seven days are working days, all others
 * calendar days (E17).
 */
final class PenaltyTerms {
    /** From filing to decision, art. 60. */
    static final Term DECISION = Term.calendar(90);
    /** What is preserved in advance is decided on, art. 56. */
    static final Term PRESERVED = Term.working(7);
    /** A hearing is asked for, art. 64. */
    static final Term HEARING_REQUEST = Term.working(5);
    /** Between the notice of a hearing and the hearing, art. 64. */
    static final Term HEARING_NOTICE = Term.working(7);
    /** The decision is served, art. 61. */
    static final Term SERVICE = Term.working(7);
    /** The fine is paid at a bank, art. 67. */
    static final Term PAYMENT = Term.calendar(15);
    /** A withdrawn decision is taken down, art. 48. */
    static final Term TAKE_DOWN = Term.working(3);
    /** It is published, 政府信息公开条例 art. 26. */
    static final Term PUBLICATION = Term.working(20);

    /** Offences are no longer punished that were not found out for so long, art. 36. */
    static final int LIMITATION_YEARS = 2;
    /** The same where life, health or finances suffered. */
    static final int LIMITATION_YEARS_WITH_HARM = 5;
    /** An offence so soon after a penalty is a repeated one. */
    static final int REPEAT_YEARS = 2;
    /** Who investigates, at least, art. 42. */
    static final int OFFICERS_LEAST = 2;

    private PenaltyTerms() {}
}
