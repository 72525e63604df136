package cn.anxue.bank;

import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.List;

/** Money left supervised accounts, or came in from another of them; fired in the database transaction that books the lines. */
public record LinesBooked(List<Movement> movements) {
    public LinesBooked {
        movements = List.copyOf(movements);
    }

    /**
     * One line as it was booked.
     *
     * @param effect where the money went in the end
     * @param uncovered what of it no liability held, so that it is missing
     */
    public record Movement(
            LineId line,
            String account,
            String bankCode,
            Purpose purpose,
            InstitutionId institution,
            String regionCode,
            Direction effect,
            Money amount,
            LocalDate bookedOn,
            Placement placement,
            Money uncovered) {}
}
