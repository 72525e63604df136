package cn.anxue.deposit;

import cn.anxue.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an officer assessed for one institution.
 *
 * @param document number of the decision it rests on
 * @param reason why the tiers are departed from; needed where the place has tiers
 * @param until the last day of an exception for a time
 */
public record IndividualAssessment(
        Money amount,
        String document,
        @Nullable String reason,
        @Nullable LocalDate until) {}
