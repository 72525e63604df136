package cn.anxue.bank;

import cn.anxue.bank.match.MatchRule;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line as those who identify it see it.
 *
 * @param placement where its money stands now
 * @param left how much of it nobody has placed yet
 * @param rule the rule that placed it, when it was booked
 * @param particulars what it says of people, masked
 */
public record BookedLine(
        LineId id,
        InstitutionId institution,
        String account,
        Direction direction,
        Money amount,
        LocalDate bookedOn,
        Placement placement,
        @Nullable String bankReference,
        Money left,
        LineState state,
        @Nullable MatchRule rule,
        LineParticulars particulars) {}
