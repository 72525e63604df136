package cn.anxue.fee.refund;

import cn.anxue.calendar.DayUnit;
import cn.anxue.calendar.Term;

/**
 * How long a place gives (R1, R2, R5).
 *
 * @param answer to the institution; its silence agrees
 * @param notStarted until the money is back, where the course has not started
 * @param started the same where it has
 */
public record ClockTerms(Term answer, Term notStarted, Term started) {
    /** Where no place has a row: what Tianjin and the national app have. */
    static final ClockTerms COMMON =
            new ClockTerms(new Term(5, DayUnit.WORKING), new Term(5, DayUnit.WORKING), new Term(15, DayUnit.WORKING));
}
