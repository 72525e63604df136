package cn.anxue.bank.instruction;

import static cn.anxue.bank.instruction.BankDesk.account;
import static cn.anxue.bank.instruction.BankDesk.report;
import static cn.anxue.bank.instruction.BankDesk.unique;
import static cn.anxue.deposit.DepositFixtures.as;
import static cn.anxue.fee.payout.PayoutFixtures.in;
import static cn.anxue.fee.payout.PayoutFixtures.service;
import static org.hamcrest.Matchers.equalTo;

import cn.anxue.bank.LineFixtures;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.agreement.AgreementDraft;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.money.Money;
import java.util.List;
import java.util.Objects;

/** An institution whose accounts are replaced by accounts at another bank. */
abstract class BankChangeCase {
    static final Money NOTHING = Money.ofYuan(0);
    static final String TRANSIT = DepositBooks.transit(Purpose.FEE);

    final AgreementView old = OrderFixtures.sellingInstitution();

    AgreementView replaced() {
        AgreementDraft draft = DepositFixtures.draft(
                old.depositAccount() == null ? null : DepositFixtures.accountNumber(), DepositFixtures.accountNumber());
        return DepositFixtures.signedAgreement(
                old.institutionId(),
                new AgreementDraft(
                        draft.number(),
                        DepositFixtures.OTHER_BANK,
                        draft.depositAccount(),
                        draft.feeAccount(),
                        draft.settlementAccount(),
                        draft.interest(),
                        draft.startsOn(),
                        draft.endsOn(),
                        old.id()));
    }

    String transfer() {
        return transfer(account(old));
    }

    static String transfer(String from) {
        List<String> found = in(() -> service(Sql.class)
                .list(
                        "select id from bank_instruction where from_account = ? and to_account is not null",
                        select -> select.setString(1, from),
                        row -> row.getString(1)));
        return found.get(0);
    }

    /** The deposit follows as well. */
    void moveDeposit(AgreementView next) {
        String from = Objects.requireNonNull(old.depositAccount());
        String to = Objects.requireNonNull(next.depositAccount());
        String transfer = transfer(from);
        report(LineFixtures.debit(from, unique(), "200000.00", transfer));
        report("bank2", LineFixtures.draft(to, unique(), "CREDIT", "200000.00", "划转", transfer));
    }

    void state(String expected) {
        as("officer.test").get("/api/v1/agreements/" + old.id()).then().body("state", equalTo(expected));
    }
}
