package cn.anxue.enforcement.penalty;

import java.time.LocalDate;

/** How long after its end an offence can still be punished if nobody finds out (追责期限, 行政处罚法 art. 36). */
final class Limitation {
    private Limitation() {}

    /**
     * The last day on which finding it out keeps it punishable.
     *
     * @param endedOn the day the act, or a continued act, ended
     * @param harm to life, health or finances
     */
    static LocalDate lastDay(LocalDate endedOn, boolean harm) {
        return endedOn.plusYears(harm ? PenaltyTerms.LIMITATION_YEARS_WITH_HARM : PenaltyTerms.LIMITATION_YEARS);
    }
}
