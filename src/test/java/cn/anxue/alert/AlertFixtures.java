package cn.anxue.alert;

import static cn.anxue.fee.OrderFixtures.service;

import cn.anxue.bank.BankLines;
import cn.anxue.bank.FeeBooksProof;
import cn.anxue.bank.LineDraft;
import cn.anxue.batch.Sql;
import cn.anxue.calendar.Today;
import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.deposit.DepositStandings;
import cn.anxue.deposit.agreement.AgreementDraft;
import cn.anxue.deposit.agreement.AgreementView;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.fee.OrderFixtures;
import cn.anxue.fee.order.OrderId;
import cn.anxue.fee.payout.PayoutFixtures;
import cn.anxue.fee.refund.RefundDraft;
import cn.anxue.fee.refund.RefundFixtures;
import cn.anxue.fee.refund.RefundRequests;
import cn.anxue.fee.refund.quote.RefundCause;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.institution.InstitutionCategory;
import cn.anxue.institution.InstitutionFixtures;
import cn.anxue.institution.InstitutionId;
import cn.anxue.institution.Registration;
import cn.anxue.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What alerts are told of. */
final class AlertFixtures {
    private AlertFixtures() {}

    static LocalDate today() {
        return service(Today.class).date();
    }

    static void loseOfDeposit(AgreementView agreement, long yuan) {
        String bank = DepositBooks.bank(Purpose.DEPOSIT, Objects.requireNonNull(agreement.depositAccount()));
        PayoutFixtures.book(agreement, DepositBooks.missing(Purpose.DEPOSIT), bank, Money.ofYuan(yuan));
        RefundFixtures.in(() -> service(DepositStandings.class).moved(List.of(agreement.institutionId())));
    }

    static void debit(AgreementView agreement, String yuan) {
        LineDraft line = new LineDraft(
                agreement.feeAccount(),
                UUID.randomUUID().toString(),
                null,
                today().toString(),
                null,
                "DEBIT",
                new LineDraft.Amount(yuan, "CNY"),
                null,
                null,
                null,
                null);
        service(BankLines.class)
                .record(FeeBooksProof.caller("bank", Role.BANK, new Scope.Bank(DepositFixtures.BANK)), List.of(line));
    }

    static void confirmBySilence(OrderId order, int lessons) {
        for (int i = 0; i < lessons; i++) {
            RefundFixtures.hold(order, true);
        }
        RefundFixtures.in(() -> service(Sql.class)
                .update(
                        "update fee_lesson set state = 'AUTO_CONFIRMED', answered_by = 'SILENCE', answered_at = now(),"
                                + " answer_id = gen_random_uuid(), confirm_due_on = current_date, reminded_on = current_date"
                                + " where order_id = ? and state = 'HELD'",
                        update -> update.setObject(1, order.value())));
    }

    static void ask(AgreementView agreement) {
        OrderId order = RefundFixtures.running(agreement, RefundFixtures.term());
        service(RefundRequests.class)
                .ask(OrderFixtures.family(order), order, new RefundDraft(RefundCause.OPERATOR, "测试", null));
    }

    static Registration registration(InstitutionCategory category, LocalDate expiresOn) {
        Registration plain = InstitutionFixtures.registration();
        return new Registration(
                plain.uscc(),
                plain.name(),
                null,
                List.of(),
                category,
                plain.regionCode(),
                plain.address(),
                plain.legalRepresentative(),
                plain.contactPhone(),
                null,
                new Registration.LicenceDraft("教民141090270000001号", LocalDate.of(2024, 1, 1), expiresOn),
                plain.scale(),
                null);
    }

    static InstitutionId agreed(int days) {
        AgreementDraft draft = DepositFixtures.draft(DepositFixtures.accountNumber(), null);
        InstitutionId institution = InstitutionFixtures.register();
        DepositFixtures.signedAgreement(
                institution,
                new AgreementDraft(
                        draft.number(),
                        draft.bankCode(),
                        draft.depositAccount(),
                        null,
                        draft.settlementAccount(),
                        draft.interest(),
                        draft.startsOn(),
                        today().plusDays(days),
                        null));
        return institution;
    }
}
