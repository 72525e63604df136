package cn.anxue.bank.identification;

import cn.anxue.approval.ApprovalId;
import cn.anxue.bank.LineId;
import cn.anxue.document.DocumentId;
import cn.anxue.institution.InstitutionId;
import java.util.List;
import java.util.UUID;

/**
 * Whom unidentified money goes back to where the bank did not say who had paid it.
 *
 * @param payee encrypted
 * @param evidence that shows whose the money was
 */
public record NamedPayer(
        UUID id,
        LineId line,
        InstitutionId institution,
        byte[] payee,
        List<DocumentId> evidence,
        String reason,
        ApprovalId approval,
        State state) {

    public NamedPayer {
        evidence = List.copyOf(evidence);
    }

    /** Where it stands. */
    public enum State {
        /** Waits for another person's decision. */
        PROPOSED,
        /** The money goes there with the next run. */
        APPROVED,
        /** The decision was no; the money stays where it is. */
        REFUSED,
        /** Nobody decided in time, or the proposer took it back. */
        LAPSED
    }
}
