package cn.anxue.fee.web;

import cn.anxue.deposit.DepositBooks;
import cn.anxue.deposit.DepositState;
import cn.anxue.fee.FeeBooks;
import cn.anxue.fee.course.CourseState;
import cn.anxue.fee.lesson.LessonState;
import cn.anxue.fee.order.Billing;
import cn.anxue.fee.order.OrderState;
import cn.anxue.fee.payout.PayoutKind;
import cn.anxue.fee.payout.PayoutState;
import cn.anxue.fee.payout.WaitReason;
import cn.anxue.fee.refund.PartState;
import cn.anxue.fee.refund.RefundState;
import cn.anxue.fee.refund.RefundView;
import cn.anxue.fee.refund.StoredStep;
import cn.anxue.fee.release.ReleaseCycle;
import cn.anxue.fee.release.ReleaseState;
import cn.anxue.ledger.Statement;
import cn.anxue.money.Money;
import cn.anxue.privacy.RequestKind;
import cn.anxue.privacy.RequestState;
import cn.anxue.problem.Text;
import cn.anxue.seal.SealedReceipt;
import cn.anxue.web.PageFormats;
import io.quarkus.qute.TemplateExtension;
import java.time.LocalDate;

/** How pages say where courses, orders, lessons and their money stand. */
@TemplateExtension
public final class FeeWords {
    private FeeWords() {}

    static Text words(OrderState state) {
        return switch (state) {
            case QUOTED -> Text.of("待家长接受", "Waits for the family");
            case AWAITING_PAYMENT -> Text.of("待付款", "Waits for payment");
            case PAID_UNCONFIRMED -> Text.of("已付款，待接受", "Paid, not accepted");
            case FUNDED -> Text.of("已付款，待上课", "Paid");
            case IN_DELIVERY -> Text.of("上课中", "Being taught");
            case COMPLETED -> Text.of("课程已上完", "Taught to the end");
            case CLOSED -> Text.of("已结清", "Settled");
            case CANCELLED -> Text.of("已取消", "Called off");
            case EXPIRED_UNPAID -> Text.of("逾期未付，已失效", "Not paid in time");
            case REFUNDED_FULL -> Text.of("已全额退费", "Refunded in full");
            case TERMINATED -> Text.of("已终止", "Ended");
        };
    }

    static Text words(CourseState state) {
        return switch (state) {
            case DRAFT -> Text.of("未公示", "Draft");
            case PUBLISHED -> Text.of("已公示", "Published");
            case WITHDRAWN -> Text.of("已撤下", "Withdrawn");
        };
    }

    static Text words(Billing billing) {
        return switch (billing) {
            case BY_PERIOD -> Text.of("按期收费", "By period");
            case BY_LESSON -> Text.of("按课时收费", "By lesson");
        };
    }

    static Text words(LessonState state) {
        return switch (state) {
            case HELD -> Text.of("待家长确认", "Waits for the family");
            case DISPUTED -> Text.of("有异议，待裁定", "Disputed");
            case CONFIRMED -> Text.of("已确认", "Confirmed");
            case AUTO_CONFIRMED -> Text.of("逾期默认确认", "Confirmed by silence");
            case VOID -> Text.of("不计", "Does not count");
        };
    }

    static Text words(RefundState state) {
        return switch (state) {
            case REQUESTED -> Text.of("已申请", "Asked");
            case WAITING_FOR_INSTITUTION -> Text.of("待机构答复", "Waits for the institution");
            case AGREED -> Text.of("原因已认定", "Cause agreed");
            case CONTESTED -> Text.of("机构有异议，待裁定", "Contested");
            case RULED -> Text.of("已裁定", "Ruled");
            case WAITING_FOR_PLAN -> Text.of("待兑付方案", "Waits for the plan");
            case CALCULATED -> Text.of("金额已核定", "Calculated");
            case APPROVED -> Text.of("已批准", "Approved");
            case INSTRUCTED -> Text.of("款项办理中", "On its way");
            case PAID -> Text.of("已退款", "Paid");
            case FAILED -> Text.of("付款未成功", "Payment failed");
            case WITHDRAWN -> Text.of("已撤回", "Withdrawn");
        };
    }

    static Text words(PartState state) {
        return switch (state) {
            case READY -> Text.of("待发指令", "Waits for a run");
            case INSTRUCTED -> Text.of("已通知银行", "Bank told");
            case EXECUTED -> Text.of("已到账", "Paid");
            case REFUSED -> Text.of("银行拒付", "Refused by the bank");
            case RETURNED -> Text.of("被退回", "Sent back");
            case CANCELLED -> Text.of("已取消", "Called off");
            case UNPAYABLE -> Text.of("收款账户不明", "Payee unknown");
            case REPLACED -> Text.of("已另行付款", "Replaced");
        };
    }

    static Text words(PayoutState state) {
        return switch (state) {
            case READY -> Text.of("待出款", "Waits for a run");
            case IN_RUN -> Text.of("待复核", "Waits for approval");
            case INSTRUCTED -> Text.of("已通知银行", "Bank told");
            case EXECUTED -> Text.of("已付", "Paid");
            case REFUSED -> Text.of("银行拒付", "Refused by the bank");
            case RETURNED -> Text.of("被退回", "Sent back");
            case CANCELLED -> Text.of("已取消", "Called off");
        };
    }

    static Text words(PayoutKind kind) {
        return switch (kind) {
            case CLAIM -> Text.of("兑付", "Claim");
            case REFUND -> Text.of("退费", "Refund");
            case RETURN -> Text.of("退回来款", "Return");
            case RELEASE -> Text.of("划拨", "Release");
        };
    }

    static Text words(ReleaseState state) {
        return switch (state) {
            case PREPARED -> Text.of("待出款", "Prepared");
            case INSTRUCTED -> Text.of("已通知银行", "Bank told");
            case EXECUTED -> Text.of("已到账", "Paid");
            case REFUSED -> Text.of("银行拒付，转下期", "Refused; goes into the next");
            case RETURNED -> Text.of("被退回，转下期", "Sent back; goes into the next");
            case CANCELLED -> Text.of("已取消，转下期", "Called off; goes into the next");
        };
    }

    static Text words(ReleaseCycle cycle) {
        return switch (cycle) {
            case PER_LESSON -> Text.of("确认一课，划拨一课", "Lesson by lesson");
            case WEEKLY -> Text.of("每周一划拨", "Once a week");
            case AFTER_COURSE -> Text.of("课程结束后划拨", "After the course");
        };
    }

    static Text words(RequestKind kind) {
        return switch (kind) {
            case EXPORT -> Text.of("索取副本", "A copy");
            case CORRECTION -> Text.of("更正", "Correction");
            case DELETION -> Text.of("删除", "Deletion");
        };
    }

    static Text words(RequestState state) {
        return switch (state) {
            case OPEN -> Text.of("待答复", "Waits for its answer");
            case DONE -> Text.of("已办", "Done");
            case REFUSED -> Text.of("未予办理", "Refused");
        };
    }

    static Text words(WaitReason reason) {
        return switch (reason) {
            case BARRED -> Text.of("机构被暂停付款", "Barred by a decision");
            case MISSING_EXCEEDS_EARNED -> Text.of("账户短少超过所得", "More is missing than earned");
            case EARNED_TOO_LOW -> Text.of("所得不足", "Earned too little");
            case ACCOUNT_TOO_LOW -> Text.of("账户余额不足", "The account holds less");
            case FROZEN -> Text.of("账户被冻结", "The account is frozen");
            case MONEY_MOVED -> Text.of("款项已变动", "The money has moved");
        };
    }

    static Text words(DepositState state) {
        return switch (state) {
            case UNASSESSED -> Text.of("未核定", "Not assessed");
            case SHORT -> Text.of("不足，未到期", "Short");
            case MET -> Text.of("足额", "Met");
            case OVERDUE -> Text.of("不足，已逾期", "Short and overdue");
            case EXCESS -> Text.of("超额", "More than required");
        };
    }

    /** What an entry did to an order's money, by the account on the other side. */
    static Text words(Statement.Line line) {
        return words(line.contra(), line.debit());
    }

    /** The same of an entry on a receipt. */
    static Text words(SealedReceipt.Item item) {
        boolean out = item.debit().startsWith(FeeBooks.ORDERS);
        return words(out ? item.credit() : item.debit(), out);
    }

    private static Text words(String contra, boolean out) {
        if (contra.startsWith(FeeBooks.bank(""))) {
            return out ? Text.of("银行付出", "Paid out") : Text.of("付款到账", "Payment arrived");
        }
        return switch (contra) {
            case FeeBooks.EARNED -> out ? Text.of("课时确认", "Lesson confirmed") : Text.of("课时撤销", "Lesson undone");
            case FeeBooks.REFUNDS -> out ? Text.of("退费", "Refund") : Text.of("退费退回", "Refund came back");
            case DepositBooks.FEE_UNIDENTIFIED -> Text.of("待查款项转入、转出", "Money placed");
            case DepositBooks.FEE_OUTGOING ->
                out ? Text.of("付款指令", "Bank told to pay") : Text.of("付款未成", "Payment failed");
            default -> Text.of("账务调整", "Adjustment");
        };
    }

    static String yuan(StoredStep step) {
        return PageFormats.yuan(Money.ofFen(step.minor()));
    }

    static Money fen(SealedReceipt.Item item) {
        return new Money(Long.parseLong(item.amountMinor()), item.currency());
    }

    /** Whether the institution should have answered by then. */
    static boolean lateOn(RefundView refund, LocalDate today) {
        LocalDate due = refund.clock().answerDueOn();
        return refund.state() == RefundState.WAITING_FOR_INSTITUTION && due != null && due.isBefore(today);
    }

    static boolean mayWithdraw(RefundView refund) {
        return refund.state().canBecome(RefundState.WITHDRAWN);
    }
}
