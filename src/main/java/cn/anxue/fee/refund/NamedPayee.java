package cn.anxue.fee.refund;

import cn.anxue.deposit.outflow.Payee;
import cn.anxue.document.DocumentId;
import java.util.List;

/**
 * Another payee as whoever decides on him sees him.
 *
 * @param payee masked
 */
public record NamedPayee(Payee payee, List<DocumentId> evidence) {
    public NamedPayee {
        evidence = List.copyOf(evidence);
    }
}
