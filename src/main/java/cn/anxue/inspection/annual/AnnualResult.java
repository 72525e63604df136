package cn.anxue.inspection.annual;

import cn.anxue.institution.InstitutionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published result of an annual inspection.
 *
 * @param correctedOn the day its correction was accepted
 */
public record AnnualResult(
        InstitutionId institution,
        int year,
        Outcome result,
        LocalDate decidedOn,
        LocalDate publishedOn,
        @Nullable LocalDate correctedOn) {
    /** Passed, or what was lacking is put right and accepted. */
    public boolean holds() {
        return result == Outcome.PASSED || correctedOn != null;
    }
}
