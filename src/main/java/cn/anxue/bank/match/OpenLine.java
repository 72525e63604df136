package cn.anxue.bank.match;

import cn.anxue.bank.Direction;
import cn.anxue.bank.LineId;
import cn.anxue.bank.LineParticulars;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.fee.order.PaymentReference;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line that nothing explains yet, in full or in part.
 *
 * @param effect where its money went
 * @param left how much of it nothing explains
 */
record OpenLine(
        LineId id,
        InstitutionId institution,
        String regionCode,
        String account,
        Purpose purpose,
        Direction effect,
        Money left,
        LocalDate bookedOn,
        @Nullable String endToEndId,
        LineParticulars particulars) {

    Sought sought() {
        return new Sought(id, account, left, particulars.counterpartyName(), particulars.counterpartyAccount());
    }

    /** Orders that the text may name. */
    Set<PaymentReference> references() {
        Set<PaymentReference> references = new LinkedHashSet<>();
        if (particulars.remittance() != null) {
            references.addAll(PaymentReference.findIn(particulars.remittance()));
        }
        if (endToEndId != null) {
            references.addAll(PaymentReference.findIn(endToEndId));
        }
        return references;
    }

    boolean mayPayOrders() {
        return purpose == Purpose.FEE && effect == Direction.CREDIT;
    }
}
