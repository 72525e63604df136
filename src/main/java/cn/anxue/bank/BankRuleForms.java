package cn.anxue.bank;

import cn.anxue.bank.instruction.CutOff;
import cn.anxue.bank.instruction.HoldSettings;
import cn.anxue.bank.match.MatchTerms;
import cn.anxue.bank.reconciliation.StatementDue;
import cn.anxue.bank.statement.StatementTerm;
import cn.anxue.problem.Text;
import cn.anxue.region.RuleForm;
import cn.anxue.region.RuleForms;
import cn.anxue.region.RuleKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;

/** Which values the rules of banks may have. */
@ApplicationScoped
class BankRuleForms implements RuleForms {
    private static final long FEN_MAX = 10_000_000_000L;

    @Override
    public List<RuleForm<?>> rules() {
        return List.of(
                RuleForm.any(
                        new RuleKey<>("bank.statementDue", StatementDue.class),
                        "10 个工作日以内，写作 {\"workingDays\": 1, \"time\": \"10:00\"}",
                        "within 10 working days, as in {\"workingDays\": 1, \"time\": \"10:00\"}"),
                RuleForm.any(
                        new RuleKey<>("bank.statementTerm", StatementTerm.class),
                        "1 至 30 年，写作 {\"years\": 10}",
                        "1 to 30 years, as in {\"years\": 10}"),
                new RuleForm<>(
                        CutOff.KEY,
                        cutOff -> cutOff.at() != null || cutOff.banks() != null,
                        Text.of(
                                "写作 {\"at\": \"16:30\"}，可按行号另列 banks",
                                "as in {\"at\": \"16:30\"}, banks by their code beside it")),
                new RuleForm<>(
                        MatchTerms.KEY,
                        BankRuleForms::areTerms,
                        Text.of(
                                "windowDays 至多 30，toleranceFen 至多 10000，proposeBelow 至多 100",
                                "windowDays up to 30, toleranceFen up to 10000, proposeBelow up to 100")),
                new RuleForm<>(
                        new RuleKey<>("bank.holds", HoldSettings.class),
                        BankRuleForms::areHolds,
                        Text.of(
                                "金额以分计、不为负，dropRatio 0 至 1；unexplainedFen、debitFen、dropRatio 至少一项",
                                "amounts in fen and not negative, dropRatio of 0 to 1; at least one of unexplainedFen,"
                                        + " debitFen and dropRatio")));
    }

    private static boolean areTerms(MatchTerms terms) {
        return terms.windowDays() <= 30
                && terms.toleranceFen() <= 10_000
                && terms.proposeBelow() <= 100
                && terms.twoPeopleFromFen() <= FEN_MAX;
    }

    private static boolean areHolds(HoldSettings holds) {
        BigDecimal ratio = holds.dropRatio();
        return holds.holdsAny()
                && RuleForm.isWithin(holds.unexplainedFen(), 0, FEN_MAX)
                && RuleForm.isWithin(holds.debitFen(), 0, FEN_MAX)
                && RuleForm.isWithin(holds.dropFen(), 0, FEN_MAX)
                && RuleForm.isWithin(holds.twoPeopleFen(), 0, FEN_MAX)
                && (ratio == null || ratio.signum() >= 0 && ratio.compareTo(BigDecimal.ONE) <= 0);
    }
}
