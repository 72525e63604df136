package cn.anxue.failure.web;

import cn.anxue.failure.ClaimState;
import cn.anxue.failure.FailureKind;
import cn.anxue.failure.FailureState;
import cn.anxue.failure.Source;
import cn.anxue.problem.Text;
import io.quarkus.qute.TemplateExtension;

/** What pages call a failure, its claims and where the money comes from. */
@TemplateExtension
public final class FailureWords {
    private FailureWords() {}

    public static Text label(FailureKind kind) {
        return switch (kind) {
            case MISSING -> Text.of("失联", "missing");
            case RUNAWAY -> Text.of("卷款", "ran away with the money");
            case STOPPED -> Text.of("停办", "stopped teaching");
        };
    }

    public static Text label(FailureState state) {
        return switch (state) {
            case TRIGGERED -> Text.of("已启动", "triggered");
            case CLAIMS_OPEN -> Text.of("债权申报中", "claims are taken");
            case PLANNED -> Text.of("方案待复核", "a plan is to be decided");
            case PUBLISHED -> Text.of("方案已公布", "published");
            case RESIDUE -> Text.of("已全额清偿", "paid in full");
            case SHORTFALL -> Text.of("已清偿，有缺口", "paid, with a shortfall");
            case WITHDRAWN -> Text.of("已撤回", "withdrawn");
        };
    }

    /** The next step of the run-book. */
    public static Text todo(FailureState state) {
        return switch (state) {
            case TRIGGERED -> Text.of("公告债权申报期，按本系统记录自动登记债权。", "Announce when claims are taken.");
            case CLAIMS_OPEN -> Text.of("核定每一笔债权，然后提出清偿方案。", "Check every claim, then propose the plan.");
            case PLANNED -> Text.of("等另一人复核方案。", "Another person decides the plan.");
            case PUBLISHED -> Text.of("银行按方案付款，逐笔以流水为准。", "The banks pay; their lines show it.");
            case RESIDUE, SHORTFALL, WITHDRAWN -> Text.of("已结束。", "It is over.");
        };
    }

    public static Text label(ClaimState state) {
        return switch (state) {
            case OPEN -> Text.of("待核定", "to be checked");
            case VERIFIED -> Text.of("已核定", "verified");
            case REJECTED -> Text.of("不予认定", "rejected");
            case PLANNED -> Text.of("已列入方案", "planned");
            case PAID -> Text.of("已清偿", "paid");
        };
    }

    public static Text label(Source source) {
        return switch (source) {
            case CUSTODY -> Text.of("监管账户中本订单余额", "custody of the order");
            case EARNED -> Text.of("已消课未划拨", "earned, not released");
            case FEE_INTEREST -> Text.of("预收费利息", "interest on fees");
            case UNIDENTIFIED -> Text.of("无主来款", "unidentified money");
            case DEPOSIT -> Text.of("风险保证金", "the deposit");
        };
    }
}
