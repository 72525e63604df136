package cn.anxue.enforcement.penalty;

import java.time.LocalDate;

/** A penalty the same party had before. */
record Earlier(String number, LocalDate decidedOn) {
    /** Whether an act on that day makes a repeated offence. */
    boolean isRecent(LocalDate act) {
        return !act.isAfter(decidedOn.plusYears(PenaltyTerms.REPEAT_YEARS));
    }
}
