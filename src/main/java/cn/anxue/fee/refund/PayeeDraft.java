package cn.anxue.fee.refund;

import cn.anxue.deposit.outflow.Payee;
import cn.anxue.document.DocumentId;
import java.util.List;

/** Whom to pay instead of the original payers, and the documents that show why. */
public record PayeeDraft(Payee payee, List<DocumentId> evidence) {
    public PayeeDraft {
        evidence = List.copyOf(evidence);
    }
}
