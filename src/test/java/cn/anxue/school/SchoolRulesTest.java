package cn.anxue.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.anxue.approval.ApprovalId;
import cn.anxue.deposit.outflow.Payee;
import cn.anxue.institution.InstitutionId;
import cn.anxue.money.Money;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.ProblemKind;
import cn.anxue.problem.RequestProblem;
import cn.anxue.problem.Violation;
import cn.anxue.problem.Violations;
import cn.anxue.region.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules of counts, plans and payments, and every legal move, written out a second time. */
class SchoolRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 20);
    private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
    private static final LocalDate UNTIL = LocalDate.of(2027, 6, 30);
    private static final String ACCOUNT = "6209000000000001";
    private static final SchoolId SCHOOL = SchoolId.next();
    private static final UUID PROVIDER = UUID.randomUUID();

    @Test
    void listsEveryMove() {
        assertEquals(
                Set.of("FILED>APPROVED", "FILED>REFUSED", "FILED>LAPSED", "APPROVED>REPLACED"),
                moves(FilingState.values(), FilingState::canBecome));
        assertEquals(
                Set.of("SELECTED>OFF_LIST", "SELECTED>ENDED", "OFF_LIST>ENDED"),
                moves(ProviderState.values(), ProviderState::canBecome));
        assertEquals(
                Set.of(
                        "PROPOSED>INSTRUCTED",
                        "PROPOSED>REFUSED",
                        "PROPOSED>LAPSED",
                        "INSTRUCTED>EXECUTED",
                        "INSTRUCTED>CANCELLED",
                        "EXECUTED>RETURNED"),
                moves(SpendingState.values(), SpendingState::canBecome));
    }

    @Test
    void takesAMonthAsCounted() {
        assertEquals(List.of(), kinds(count(LocalDate.of(2026, 9, 1), 500, 480, 30)));
        assertEquals(List.of(), kinds(count(LocalDate.of(2026, 10, 1), 500, 500, 0)));
    }

    @Test
    void refusesMoreParticipantsThanPupils() {
        assertEquals(
                List.of(SchoolProblem.MORE_PARTICIPANTS_THAN_PUPILS),
                kinds(count(LocalDate.of(2026, 9, 1), 10, 11, 1)));
    }

    @Test
    void refusesMonthsToComeAndMonthsBeforeTheService() {
        assertEquals(List.of(SchoolProblem.SCHOOL_DAY_TO_COME), kinds(count(LocalDate.of(2026, 11, 1), 10, 1, 1)));
        assertEquals(List.of(SchoolProblem.MONTH_NOT_SERVED), kinds(count(LocalDate.of(2021, 8, 1), 10, 1, 1)));
        assertEquals(List.of(RequestProblem.INVALID_VALUE), kinds(count(LocalDate.of(2026, 9, 2), 10, 1, 1)));
    }

    @Test
    void keepsFeesWithinTheLowerOfCapAndCountyFee() {
        SchoolLaws.Terms terms =
                new SchoolLaws.Terms(Optional.of(rule("100.00")), Optional.of(rule("90.00")), Optional.empty());

        assertEquals(List.of(), kinds(checked(plans("90.00", 100), terms.limit())));
        assertEquals(List.of(SchoolProblem.FEE_ABOVE_CAP), kinds(checked(plans("90.01", 100), terms.limit())));
    }

    @Test
    void chargesNothingWhereNoCapIsLaidDown() {
        assertEquals(List.of(), kinds(checked(plans("0.00", 100), Optional.empty())));
        assertEquals(List.of(SchoolProblem.FEE_CAP_MISSING), kinds(checked(plans("0.01", 100), Optional.empty())));
        FilingRules.Limit first = new FilingRules.Limit(FROM, Optional.of(rule("100.00")));
        FilingRules.Limit last = new FilingRules.Limit(UNTIL, Optional.of(rule("60.00")));
        assertEquals(
                List.of(SchoolProblem.FEE_ABOVE_CAP),
                kinds(FilingRules.check(plans("80.00", 100), List.of(first, last), TODAY)),
                "the cap falls within the term");
    }

    @Test
    void takesPlansOfDaysAroundToday() {
        assertEquals(List.of(SchoolProblem.FILING_TERM_FAR), kinds(term("1900-09-01", "1901-06-30")));
        assertEquals(List.of(SchoolProblem.FILING_TERM_FAR), kinds(term("2026-03-01", "2026-10-19")));
        assertEquals(List.of(), kinds(term("2026-03-01", "2026-10-20")));
        assertEquals(List.of(), kinds(term("2027-11-24", "2028-06-30")));
        assertEquals(List.of(SchoolProblem.FILING_TERM_FAR), kinds(term("2027-11-25", "2028-06-30")));
        assertEquals(List.of(SchoolProblem.FILING_TERM_INVALID), kinds(term("2026-10-20", "2026-10-20")));
    }

    @Test
    void givesEachPurposeItsShareOfAllThePlansMoney() {
        FilingDraft plans = plans("80.00", 100);
        ShareRules.Means fresh = new ShareRules.Means(Map.of(), Money.ofYuan(1_000));
        ShareRules.require(plans, SpendingPurpose.TEACHERS, Money.ofYuan(700), fresh);
        assertEquals("700.00", most(plans, SpendingPurpose.TEACHERS, Money.ofFen(70_001), fresh));

        ShareRules.Means spent =
                new ShareRules.Means(Map.of(SpendingPurpose.TEACHERS, Money.ofYuan(700)), Money.ofYuan(300));
        assertEquals("0.00", most(plans, SpendingPurpose.TEACHERS, Money.ofFen(1), spent));
        ShareRules.require(plans, SpendingPurpose.PROVIDERS, Money.ofYuan(300), spent);
        assertEquals("0.00", most(plans, SpendingPurpose.RELIEF, Money.ofFen(1), fresh), "no share at all");
    }

    @Test
    void paysOthersAndNeverItself() {
        SpendingDraft draft = new SpendingDraft(
                SpendingPurpose.TEACHERS, Money.ofYuan(1), "示例", null, new Payee("示例银行", ACCOUNT, "示例"));
        assertEquals(
                List.of(SchoolProblem.PAYEE_IS_OWN_ACCOUNT),
                kinds(SpendingRules.check(List.of(draft), ACCOUNT, filing(), List.of(), TODAY)));
    }

    private static String most(FilingDraft plans, SpendingPurpose purpose, Money amount, ShareRules.Means means) {
        ProblemException refused =
                assertThrows(ProblemException.class, () -> ShareRules.require(plans, purpose, amount, means));
        assertEquals(SchoolProblem.SHARE_EXCEEDED, refused.kind());
        return String.valueOf(refused.violations().get(0).facts().get("most"));
    }

    private static Violations term(String from, String until) {
        FilingDraft plans = plans("0.00", 100);
        return FilingRules.check(
                new FilingDraft(
                        LocalDate.parse(from),
                        LocalDate.parse(until),
                        plans.fee(),
                        plans.service(),
                        plans.allocation(),
                        plans.shares()),
                List.of(),
                TODAY);
    }

    private static Violations checked(FilingDraft plans, Optional<Rule<Money>> limit) {
        return FilingRules.check(plans, List.of(new FilingRules.Limit(FROM, limit)), TODAY);
    }

    @Test
    void demandsSharesThatAddUp() {
        assertEquals(
                List.of(SchoolProblem.SHARES_NOT_WHOLE),
                kinds(checked(plans("80.00", 99), Optional.of(rule("80.00")))));
    }

    @Test
    void refusesPurposesThatWereNotFiled() {
        assertEquals(List.of(SchoolProblem.PURPOSE_NOT_FILED), kinds(spend(SpendingPurpose.RELIEF, null, "示例")));
        assertEquals(List.of(), kinds(spend(SpendingPurpose.TEACHERS, null, "示例")));
    }

    @Test
    void paysProvidersThatAreSelectedAndNobodyElse() {
        assertEquals(List.of(), kinds(spend(SpendingPurpose.PROVIDERS, PROVIDER, "示例艺术中心")));
        assertEquals(
                List.of(SchoolProblem.PAYEE_NOT_PROVIDER), kinds(spend(SpendingPurpose.PROVIDERS, PROVIDER, "别人")));
        assertEquals(
                List.of(SchoolProblem.PROVIDER_NEEDED),
                kinds(spend(SpendingPurpose.PROVIDERS, UUID.randomUUID(), "示例艺术中心")));
        assertEquals(List.of(SchoolProblem.PROVIDER_NEEDED), kinds(spend(SpendingPurpose.PROVIDERS, null, "示例")));
    }

    @Test
    void roundsParticipation() {
        assertEquals("96.67", SchoolFigures.percent(372_836, 385_679));
        assertEquals("0.00", SchoolFigures.percent(0, 0));
    }

    private static Violations count(LocalDate month, int pupils, int participants, int teachers) {
        School school = new School(
                SCHOOL, "示例小学", "", "410902", "", Stage.PRIMARY, LocalDate.of(2021, 9, 1), null, null, null, 0);
        CountDraft draft = new CountDraft(SCHOOL, month, pupils, participants, teachers);
        return CountRules.check(List.of(draft), Map.of(SCHOOL, school), TODAY);
    }

    private static Violations spend(SpendingPurpose purpose, @Nullable UUID provider, String payee) {
        Provider selected = new Provider(
                PROVIDER,
                SCHOOL,
                new InstitutionId(UUID.randomUUID()),
                "示例艺术中心",
                "",
                "示〔2026〕1号",
                "美术",
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2027, 6, 30),
                ProviderState.SELECTED,
                null,
                null);
        SpendingDraft draft = new SpendingDraft(
                purpose, Money.ofYuan(100), "示例", provider, new Payee("示例银行", "6222000000000001", payee));
        return SpendingRules.check(List.of(draft), ACCOUNT, filing(), List.of(selected), TODAY);
    }

    private static Filing filing() {
        return new Filing(
                UUID.randomUUID(),
                SCHOOL,
                plans("80.00", 100),
                FilingState.APPROVED,
                new ApprovalId(UUID.randomUUID()),
                Instant.EPOCH,
                null,
                null);
    }

    private static FilingDraft plans(String fee, int sum) {
        return new FilingDraft(
                FROM,
                UNTIL,
                Money.parse(fee, Money.CNY),
                "作业辅导",
                "劳务为主",
                Map.of(SpendingPurpose.TEACHERS, sum - 30, SpendingPurpose.PROVIDERS, 30));
    }

    private static Rule<Money> rule(String amount) {
        return new Rule<>(Money.parse(amount, Money.CNY), "410902", "示例", LocalDate.of(2021, 9, 1), null, true);
    }

    private static List<ProblemKind> kinds(Violations found) {
        return found.list().stream().map(Violation::kind).toList();
    }

    private static <S> Set<String> moves(S[] states, BiPredicate<S, S> legal) {
        Set<String> moves = new TreeSet<>();
        for (S from : states) {
            Arrays.stream(states).filter(to -> legal.test(from, to)).forEach(to -> moves.add(from + ">" + to));
        }
        return moves;
    }
}
