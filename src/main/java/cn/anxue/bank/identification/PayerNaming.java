package cn.anxue.bank.identification;

import cn.anxue.approval.ApprovalId;
import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.Proposal;
import cn.anxue.bank.BankProblem;
import cn.anxue.bank.BookedLine;
import cn.anxue.bank.BookedLines;
import cn.anxue.bank.LineId;
import cn.anxue.bank.LineParticulars;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.document.DocumentId;
import cn.anxue.document.Documents;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.institution.Holder;
import cn.anxue.institution.InstitutionRegister;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The first of two people says, with evidence, whom unidentified money on a fee account goes back to, where the bank did not
 * say who had paid it. Where it did, the money goes back the way it came and nobody may name another; where it told the name
 * or the account alone, what is said must agree with it.
 */
@ApplicationScoped
@Transactional
public class PayerNaming {
    static final String KIND = "bank.payer";
    static final String SUBJECT = "bank_line_payer";

    private final BookedLines lines;
    private final NamedPayers payers;
    private final InstitutionRegister institutions;
    private final Documents documents;
    private final ApprovalService approvals;

    PayerNaming(
            BookedLines lines,
            NamedPayers payers,
            InstitutionRegister institutions,
            Documents documents,
            ApprovalService approvals) {
        this.lines = lines;
        this.payers = payers;
        this.institutions = institutions;
        this.documents = documents;
        this.approvals = approvals;
    }

    /** What an officer says, and what shows it. */
    public record Asked(Payee payee, List<DocumentId> evidence, String reason) {
        public Asked {
            evidence = List.copyOf(evidence);
        }
    }

    /** @throws ProblemException where nothing of the line is unidentified, its payer is known, or nothing shows who it was */
    public NamedPayer name(Caller caller, LineId id, Asked asked) {
        BookedLines.Found found = lines.get(id);
        BookedLine line = found.line();
        institutions.requireSupervision(caller, line.institution());
        requireUnknown(found);
        if (!lines.admitsPayer(id, asked.payee().name(), asked.payee().account())) {
            throw new ProblemException(BankProblem.PAYER_DIFFERS);
        }
        if (asked.evidence().isEmpty()) {
            throw new ProblemException(RequestProblem.REQUIRED, "/evidence", Map.of());
        }
        Holder holder = institutions.holder(line.institution());
        asked.evidence().forEach(document -> documents.fileUnder(caller, document, holder.regionCode()));
        UUID naming = Uuid7.next();
        Map<String, String> summary = Map.of(
                "institution", holder.name(),
                "line", id.toString(),
                "amount", line.left().decimal(),
                "documents", String.valueOf(asked.evidence().size()),
                "reason", asked.reason());
        ApprovalId approval =
                approvals.propose(caller, new Proposal(KIND, SUBJECT, naming, holder.regionCode(), summary));
        NamedPayer payer = new NamedPayer(
                naming,
                id,
                line.institution(),
                payers.seal(asked.payee()),
                asked.evidence(),
                asked.reason(),
                approval,
                NamedPayer.State.PROPOSED);
        payers.insert(payer, caller.id());
        return payer;
    }

    /** Who was named last, masked, and the documents that show it: for whoever decides on it. */
    public Optional<Asked> named(Caller caller, LineId id) {
        institutions.requireSight(caller, lines.get(id).line().institution());
        return payers.latest(id).map(payer -> new Asked(payers.open(payer).masked(), payer.evidence(), payer.reason()));
    }

    private void requireUnknown(BookedLines.Found found) {
        BookedLine line = found.line();
        if (found.purpose() != Purpose.FEE || !line.left().isPositive()) {
            throw new ProblemException(BankProblem.LINE_NOT_UNIDENTIFIED);
        }
        LineParticulars said = line.particulars();
        if (said.counterpartyName() != null && said.counterpartyAccount() != null) {
            throw new ProblemException(BankProblem.PAYER_KNOWN);
        }
        if (payers.isProposed(line.id())) {
            throw new ProblemException(BankProblem.PAYER_PROPOSED);
        }
    }
}
