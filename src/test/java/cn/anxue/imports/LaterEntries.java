package cn.anxue.imports;

import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementId;
import cn.anxue.deposit.agreement.AgreementSigning;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.deposit.agreement.Party;
import cn.anxue.deposit.agreement.SignatureDraft;
import cn.anxue.identity.Caller;
import cn.anxue.ledger.Act;
import cn.anxue.ledger.ActId;
import cn.anxue.ledger.Answer;
import cn.anxue.ledger.Entry;
import cn.anxue.ledger.Ledger;
import cn.anxue.money.Money;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.List;

/** What a bank does after an import. */
final class LaterEntries {
    private LaterEntries() {}

    static void sign(AgreementId id) {
        Arc.container()
                .instance(AgreementSigning.class)
                .get()
                .sign(Caller.SYSTEM, id, new SignatureDraft(Party.BANK, "演示银行", LocalDate.of(2026, 1, 1), null));
    }

    /** Part of the principal goes to families. */
    static void spend(AgreementView agreement, Money amount) {
        Act act = new Act(
                ActId.next(),
                DepositBooks.holder(agreement.institutionId()),
                LocalDate.of(2026, 7, 1),
                new Entry(DepositBooks.PRINCIPAL, DepositBooks.CLAIMS, amount, DepositFixtures.TestReason.PAID_IN));
        QuarkusTransaction.requiringNew()
                .run(() -> Arc.container()
                        .instance(Ledger.class)
                        .get()
                        .record(List.of(act))
                        .forEach(Answer::orThrow));
    }
}
