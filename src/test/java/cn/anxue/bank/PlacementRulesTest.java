package cn.anxue.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.anxue.bank.instruction.Instruction;
import cn.anxue.bank.instruction.InstructionId;
import cn.anxue.bank.instruction.InstructionPurpose;
import cn.anxue.bank.instruction.InstructionState;
import cn.anxue.bank.match.MatchRule;
import cn.anxue.cipher.VaultFixtures;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.deposit.outflow.Portion;
import cn.anxue.ledger.Entry;
import cn.anxue.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where money goes, rule by rule. */
class PlacementRulesTest {
    private static final String BANK = "deposit/bank/" + LineFixtures.NUMBER;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, DEPOSIT_PRINCIPAL",
                "示例艺术培训中心, -, DEPOSIT_PRINCIPAL",
                "张三, 风险保证金, DEPOSIT_PRINCIPAL",
                "张三, 协〔2026〕1号, DEPOSIT_PRINCIPAL",
                "张三, 91330100799655058B, DEPOSIT_PRINCIPAL",
                "张三, 学费, UNIDENTIFIED",
                "张三, -, UNIDENTIFIED",
                "演示银行, 一季度结息, INTEREST",
                "-, 存款利息, INTEREST"
            })
    void placesCreditsOnADepositAccount(@Nullable String payer, @Nullable String remittance, Placement placement) {
        PlacedLine placed = place(line("CREDIT", "100.00", payer, remittance), Purpose.DEPOSIT, Evidence.NONE);

        assertEquals(placement, placed.placement());
        assertEquals(BANK, placed.entries().get(0).debit());
    }

    /** As banks write it: in groups, with dashes, in full width; and its name with brackets of any width. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "张三, 622299999999, DEPOSIT_PRINCIPAL",
                "张三, 6222 9999 9999, DEPOSIT_PRINCIPAL",
                "张三, 6222-9999-9999, DEPOSIT_PRINCIPAL",
                "张三, ６２２２９９９９９９９９, DEPOSIT_PRINCIPAL",
                "-, 6222 9999 9999, DEPOSIT_PRINCIPAL",
                "示例艺术 培训中心, 1, DEPOSIT_PRINCIPAL",
                "张三, 6222999999990, UNIDENTIFIED",
                "张三, ----, UNIDENTIFIED",
                "-, 6222999999990, UNIDENTIFIED"
            })
    void knowsTheInstitutionsOwnAccountHoweverItIsWritten(@Nullable String payer, String number, Placement placement) {
        LineDraft draft = LineFixtures.draft(LineFixtures.NUMBER, "R1", "CREDIT", "100.00", null, null);
        Line line = LineChecks.check(LineFixtures.paidBy(draft, payer, number, "转账"), 0, LocalDate.of(2026, 3, 2));

        assertEquals(placement, place(line, Purpose.DEPOSIT, Evidence.NONE).placement());
    }

    @Test
    void leavesCreditsOnAFeeAccountUnidentifiedUntilAnOrderExplainsThem() {
        PlacedLine placed = place(line("CREDIT", "100.00", "示例艺术培训中心", null), Purpose.FEE, Evidence.NONE);

        assertEquals("fee/unidentified", placed.entries().get(0).credit());
    }

    @Test
    void callsADebitNobodyExplainsMissing() {
        PlacedLine placed = place(line("DEBIT", "100.00", null, null), Purpose.DEPOSIT, Evidence.NONE);

        assertEquals(
                List.of(new Entry("deposit/missing", BANK, Money.ofYuan(100), Placement.MISSING)), placed.entries());
    }

    @Test
    void executesAnInstructionOnlyOfTheSameAmountAndAccountAndOnlyOnce() {
        GoodLine line = good(line("DEBIT", "100.00", null, null), Purpose.DEPOSIT);

        assertEquals(Placement.EXECUTED, with(line, instruction(100, InstructionState.READY)));
        assertEquals(Placement.MISSING, with(line, instruction(101, InstructionState.READY)));
        assertEquals(Placement.MISSING, with(line, instruction(100, InstructionState.EXECUTED)));
    }

    @Test
    void executesSeveralInstructionsByTheOneLineThatIsTheirSum() {
        GoodLine line = good(line("DEBIT", "100.00", null, null), Purpose.DEPOSIT);
        List<Instruction> parts =
                List.of(instruction(60, InstructionState.READY), instruction(40, InstructionState.READY));
        List<Instruction> more =
                List.of(instruction(60, InstructionState.READY), instruction(41, InstructionState.READY));
        List<Instruction> paid =
                List.of(instruction(60, InstructionState.READY), instruction(40, InstructionState.EXECUTED));

        PlacedLine batch = PlacementRules.place(line, new Evidence(parts, List.of(), null));

        assertEquals(Placement.EXECUTED, batch.placement());
        assertEquals(MatchRule.BATCH_PARTS, batch.rule());
        assertEquals(Money.ofYuan(100), batch.entries().get(0).amount());
        assertEquals(
                Placement.MISSING,
                PlacementRules.place(line, new Evidence(more, List.of(), null)).placement());
        assertEquals(
                Placement.MISSING,
                PlacementRules.place(line, new Evidence(paid, List.of(), null)).placement());
    }

    @Test
    void returnsAPaymentToWhereItCameFrom() {
        Evidence evidence = Evidence.of(
                instruction(100, InstructionState.EXECUTED),
                List.of(
                        new Portion("deposit/principal", Money.ofYuan(90)),
                        new Portion("deposit/interest", Money.ofYuan(10))));

        PlacedLine placed = place(line("CREDIT", "100.00", null, null), Purpose.DEPOSIT, evidence);

        assertEquals(Placement.RETURNED, placed.placement());
        assertEquals(
                List.of("deposit/principal", "deposit/interest"),
                placed.entries().stream().map(Entry::credit).toList());
    }

    @Test
    void takesBackACreditFromWhereItsMoneyStandsNow() {
        Evidence identified = Evidence.of(new EarlierLine(LineId.next(), Placement.DEPOSIT_PRINCIPAL, 1));

        PlacedLine placed = place(line("CREDIT", "-100.00", null, "冲正"), Purpose.DEPOSIT, identified);

        assertEquals(Placement.REVERSED, placed.placement());
        assertEquals("deposit/principal", placed.entries().get(0).debit());
        assertEquals(BANK, placed.entries().get(0).credit());
    }

    @Test
    void putsBackADebitThatTheBankTakesBack() {
        Evidence debit = Evidence.of(new EarlierLine(LineId.next(), Placement.MISSING, 1));

        PlacedLine placed = place(line("CREDIT", "100.00", null, "冲正"), Purpose.DEPOSIT, debit);

        assertEquals(Placement.PUT_BACK, placed.placement());
        assertEquals("deposit/missing", placed.entries().get(0).credit());
    }

    @Test
    void neverGuessesBetweenTwoLinesThatAReversalCouldMean() {
        Evidence two = Evidence.of(new EarlierLine(LineId.next(), Placement.DEPOSIT_PRINCIPAL, 2));

        assertEquals(
                Placement.MISSING,
                place(line("DEBIT", "100.00", null, "冲正"), Purpose.DEPOSIT, two).placement());
    }

    private static Placement with(GoodLine line, Instruction instruction) {
        return PlacementRules.place(line, Evidence.of(instruction, List.of())).placement();
    }

    private static PlacedLine place(Line line, Purpose purpose, Evidence evidence) {
        return PlacementRules.place(good(line, purpose), evidence);
    }

    private static GoodLine good(Line line, Purpose purpose) {
        return new GoodLine(
                UUID.randomUUID(),
                0,
                line,
                LineFixtures.account(purpose),
                LineIdentity.of(line, 1, VaultFixtures.vault()));
    }

    private static Line line(String direction, String amount, @Nullable String payer, @Nullable String remittance) {
        LineDraft draft = LineFixtures.draft(LineFixtures.NUMBER, "R1", direction, amount, remittance, null);
        LineDraft paid = payer == null ? draft : LineFixtures.paidBy(draft, payer, remittance);
        return LineChecks.check(paid, 0, LocalDate.of(2026, 3, 2));
    }

    private static Instruction instruction(long yuan, InstructionState state) {
        return new Instruction(
                InstructionId.next(),
                UUID.randomUUID(),
                "000000000001",
                LineFixtures.NUMBER,
                null,
                new Payee("演示银行", LineFixtures.SETTLEMENT, "示例艺术培训中心"),
                Money.ofYuan(yuan),
                InstructionPurpose.EXCESS,
                state,
                state != InstructionState.READY,
                Instant.EPOCH,
                LocalDate.EPOCH,
                Instruction.Course.NONE);
    }
}
