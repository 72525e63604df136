package cn.anxue.demo;

import cn.anxue.bank.BankLines;
import cn.anxue.bank.LineAnswer;
import cn.anxue.bank.LineDraft;
import cn.anxue.bank.LineOutcome;
import cn.anxue.deposit.agreement.AgreementDraft;
import cn.anxue.deposit.agreement.AgreementId;
import cn.anxue.deposit.agreement.AgreementService;
import cn.anxue.deposit.agreement.AgreementSigning;
import cn.anxue.deposit.agreement.InterestOwner;
import cn.anxue.deposit.agreement.InterestTerms;
import cn.anxue.deposit.agreement.Party;
import cn.anxue.deposit.agreement.SettlementAccount;
import cn.anxue.deposit.agreement.SignatureDraft;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Brings institutions from the register to their opening: agreements with three signatures, then deposits paid in. */
@ApplicationScoped
class Opening {
    private static final LocalDate AGREED_UNTIL = LocalDate.of(2037, 12, 31);
    private static final InterestTerms INTEREST = InterestTerms.of(
            new BigDecimal("0.0035"),
            List.of(MonthDay.of(3, 20), MonthDay.of(6, 20), MonthDay.of(9, 20), MonthDay.of(12, 20)),
            InterestOwner.INSTITUTION);

    private final Roll roll;
    private final AgreementService agreements;
    private final AgreementSigning signing;
    private final BankLines bankLines;
    private final Cast cast;

    Opening(Roll roll, AgreementService agreements, AgreementSigning signing, BankLines bankLines, Cast cast) {
        this.roll = roll;
        this.agreements = agreements;
        this.signing = signing;
        this.bankLines = bankLines;
        this.cast = cast;
    }

    void agree(Caller officer, Collection<PlannedInstitution> institutions, LocalDate on) {
        institutions.forEach(institution -> agree(officer, institution, on));
    }

    /** Each bank reports its own lines as one list. */
    void payIn(Collection<PlannedInstitution> institutions, LocalDate on) {
        Map<String, List<PlannedInstitution>> byBank =
                institutions.stream().collect(Collectors.groupingBy(PlannedInstitution::bankCode));
        byBank.forEach((bankCode, theirs) -> {
            List<LineAnswer> answers = bankLines.record(
                    cast.bank(bankCode),
                    theirs.stream().map(institution -> line(institution, on)).toList());
            answers.stream()
                    .filter(answer -> answer.outcome() != LineOutcome.BOOKED)
                    .findFirst()
                    .ifPresent(answer -> {
                        throw new IllegalStateException("not booked: " + answer);
                    });
        });
    }

    private void agree(Caller officer, PlannedInstitution institution, LocalDate on) {
        AgreementDraft draft = new AgreementDraft(
                "示教保协〔%d〕%s%03d号".formatted(on.getYear(), institution.regionCode(), institution.serial()),
                institution.bankCode(),
                institution.depositAccount(),
                institution.feeAccount(),
                new SettlementAccount("示例银行", institution.settlementAccount(), institution.name()),
                INTEREST,
                on,
                AGREED_UNTIL,
                null);
        AgreementId id =
                agreements.draft(officer, roll.idOf(institution), draft).id();
        signing.sign(officer, id, new SignatureDraft(Party.INSTITUTION, "示例负责人", on, null));
        signing.sign(cast.bank(institution.bankCode()), id, new SignatureDraft(Party.BANK, "示例银行", on, null));
        signing.sign(officer, id, new SignatureDraft(Party.BUREAU, "示例教育局", on, null));
    }

    private static LineDraft line(PlannedInstitution institution, LocalDate on) {
        return new LineDraft(
                institution.depositAccount(),
                "DEMO%s%06d".formatted(institution.regionCode(), institution.serial()),
                null,
                on.toString(),
                on.toString(),
                "CREDIT",
                new LineDraft.Amount(
                        institution.deposit().decimal(), institution.deposit().currency()),
                new LineDraft.Counterparty(institution.name(), institution.settlementAccount()),
                "风险保证金",
                null,
                null);
    }
}
