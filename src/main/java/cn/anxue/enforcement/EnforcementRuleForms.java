package cn.anxue.enforcement;

import cn.anxue.calendar.Term;
import cn.anxue.enforcement.ladder.Ladder;
import cn.anxue.enforcement.list.ListRules;
import cn.anxue.enforcement.penalty.FineRules;
import cn.anxue.problem.Text;
import cn.anxue.region.RuleForm;
import cn.anxue.region.RuleForms;
import cn.anxue.region.RuleKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Which values the rules of notices, lists and penalties may have. */
@ApplicationScoped
class EnforcementRuleForms implements RuleForms {
    private static final int TERM_DAYS_MAX = 180;
    private static final int LAW_SERVICE_DAYS = 7;
    private static final int MONTHS_MAX = 120;

    @Override
    public List<RuleForm<?>> rules() {
        return Stream.of(notices(), lists(), FineRules.forms())
                .<RuleForm<?>>flatMap(List::stream)
                .toList();
    }

    private static List<RuleForm<?>> notices() {
        return List.of(
                term("notice.service", LAW_SERVICE_DAYS),
                term("notice.takeDown", TERM_DAYS_MAX),
                term("notice.answer", TERM_DAYS_MAX),
                term("notice.receipt", TERM_DAYS_MAX),
                term("notice.objection", TERM_DAYS_MAX),
                term("notice.objectionDecision", TERM_DAYS_MAX),
                term("notice.publicity", TERM_DAYS_MAX),
                new RuleForm<>(
                        new RuleKey<>("notice.ladder", Ladder.class),
                        EnforcementRuleForms::isLadder,
                        Text.of("各级不重复，期限 1 至 180 日", "each rung once, after 1 to 180 days")));
    }

    private static List<RuleForm<?>> lists() {
        return List.of(
                term("lists.hearing", TERM_DAYS_MAX),
                term("lists.publication", TERM_DAYS_MAX),
                months("lists.observation"),
                months("lists.blackTerm"),
                RuleForm.yesOrNo(new RuleKey<>("lists.whiteTests", Boolean.class)));
    }

    private static RuleForm<Term> term(String key, int mostDays) {
        return RuleForm.term(new RuleKey<>(key, Term.class), mostDays);
    }

    private static RuleForm<ListRules.Months> months(String key) {
        return new RuleForm<>(
                new RuleKey<>(key, ListRules.Months.class),
                value -> RuleForm.isWithin(value.months(), 1, MONTHS_MAX),
                Text.of("1 至 120 个月，写作 {\"months\": 3}", "1 to 120 months, as in {\"months\": 3}"));
    }

    private static boolean isLadder(Ladder ladder) {
        return !ladder.rungs().isEmpty()
                && ladder.rungs().stream()
                        .allMatch(step -> step.rung() != null && RuleForm.isTerm(step.after(), TERM_DAYS_MAX))
                && ladder.rungs().stream().map(Ladder.Step::rung).distinct().count()
                        == ladder.rungs().size();
    }
}
