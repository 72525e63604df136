package cn.anxue.inspection.annual;

import cn.anxue.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision taken before it was entered here.
 *
 * @param document its number or title
 * @param publishedOn null where it was not published
 */
@Embeddable
public record Earlier(
        String document,
        @Column(name = "earlier_decided_on") LocalDate decidedOn,
        @Column(name = "earlier_published_on") @Nullable LocalDate publishedOn) {
    void check(LocalDate today) {
        boolean days = !decidedOn.isAfter(today)
                && (publishedOn == null || !publishedOn.isBefore(decidedOn) && !publishedOn.isAfter(today));
        if (document.isBlank() || !days) {
            throw new ProblemException(AnnualProblem.EARLIER_DAYS);
        }
    }
}
