package cn.anxue.bank.web;

import cn.anxue.bank.Direction;
import cn.anxue.bank.LineOutcome;
import cn.anxue.bank.LineState;
import cn.anxue.bank.Placement;
import cn.anxue.bank.format.FileFormat;
import cn.anxue.bank.freeze.FreezeKind;
import cn.anxue.bank.freeze.FreezeState;
import cn.anxue.bank.identification.AskedPlacement;
import cn.anxue.bank.instruction.HoldRule;
import cn.anxue.bank.instruction.HoldState;
import cn.anxue.bank.instruction.InstructionOutcome;
import cn.anxue.bank.instruction.InstructionPurpose;
import cn.anxue.bank.instruction.InstructionState;
import cn.anxue.bank.match.MatchKind;
import cn.anxue.bank.match.MatchRule;
import cn.anxue.bank.statement.FileState;
import cn.anxue.deposit.agreement.Purpose;
import cn.anxue.problem.Text;
import io.quarkus.qute.TemplateExtension;

/** What pages call the bank's words: lines, matches, files, instructions, holds and freezes. */
@TemplateExtension
public final class BankWords {
    private BankWords() {}

    public static Text label(Purpose purpose) {
        return switch (purpose) {
            case DEPOSIT -> Text.of("保证金", "deposit");
            case FEE -> Text.of("预收费", "fees");
            case SERVICE -> Text.of("课后服务经费", "after-school service");
        };
    }

    public static Text label(Direction direction) {
        return switch (direction) {
            case CREDIT -> Text.of("收", "in");
            case DEBIT -> Text.of("支", "out");
        };
    }

    public static Text label(Placement placement) {
        return switch (placement) {
            case DEPOSIT_PRINCIPAL -> Text.of("存入保证金", "paid into the deposit");
            case INTEREST -> Text.of("利息", "interest");
            case FEE_PAYMENT -> Text.of("家庭缴费", "a family paid");
            case UNIDENTIFIED -> Text.of("来款待认领", "not identified");
            case EXECUTED -> Text.of("执行付款指令", "an instruction paid");
            case RETURNED -> Text.of("付款退回", "a payment came back");
            case MISSING -> Text.of("不明支出", "unexplained debit");
            case PUT_BACK -> Text.of("银行冲回", "put back");
            case REVERSED -> Text.of("来款冲销", "a credit taken back");
            case TRANSFERRED -> Text.of("转往新开户行", "moved to the next bank");
            case ARRIVED -> Text.of("由原开户行转入", "arrived from the former bank");
            case SERVICE_FEE -> Text.of("课后服务费", "after-school fees");
            case SUBSIDY -> Text.of("课后服务补助", "after-school subsidy");
        };
    }

    public static Text label(AskedPlacement placement) {
        return switch (placement) {
            case DEPOSIT_PRINCIPAL -> Text.of("机构存入保证金", "the institution paid into its deposit");
            case INTEREST -> Text.of("银行利息", "interest of the bank");
            case FEE_PAYMENT -> Text.of("家庭为某订单缴费", "a family paid for an order");
            case TRANSFER -> Text.of("由原开户行转入", "arrived from the former bank");
            case MISSING_COVERED -> Text.of("机构自有资金补足缺口", "the institution makes good what is missing");
            case RETURN_TO_PAYER -> Text.of("退回付款人", "goes back to the payer");
            case SERVICE_FEE -> Text.of("学校课后服务费", "fees of a school's after-school service");
            case SUBSIDY -> Text.of("学校课后服务补助", "a subsidy of a school's after-school service");
        };
    }

    public static Text label(MatchRule rule) {
        return switch (rule) {
            case PERSON -> Text.of("人工认定", "a person");
            case INSTRUCTION_ID -> Text.of("付款指令编号", "the instruction's id");
            case BANK_REFERENCE -> Text.of("银行流水号", "the bank's reference");
            case PAYMENT_REFERENCE -> Text.of("附言中的付款码", "the order's payment reference");
            case NOTICE -> Text.of("与动账通知一致", "the same as a notice");
            case BATCH_PARTS -> Text.of("分笔合计相符", "the parts add up");
            case RETURNED_PAYMENT -> Text.of("收款账户退回", "came back from where it went");
            case REVERSED_AMOUNT -> Text.of("唯一同额冲销", "the only line of that amount");
            case ACCOUNT_OWNER -> Text.of("账户所属机构", "the account's owner");
            case INTEREST_WORDS -> Text.of("银行注明利息", "the bank says interest");
            case SERVICE_WORDS -> Text.of("附言注明课后服务", "the text names the after-school service");
            case PAYER_AND_AMOUNT -> Text.of("付款人与金额相符", "payer and amount");
            case AMOUNT_AND_DATE -> Text.of("金额与日期相近", "amount and day");
        };
    }

    public static Text label(MatchKind kind) {
        return switch (kind) {
            case ORDER -> Text.of("订单", "order");
            case DEPOSIT_PRINCIPAL -> Text.of("保证金本金", "deposit");
            case INTEREST -> Text.of("利息", "interest");
            case INSTRUCTION -> Text.of("付款指令", "instruction");
            case TRANSFER -> Text.of("换行转入", "money from the former bank");
            case LINE -> Text.of("被冲销的流水", "the line taken back");
            case NOTICE -> Text.of("动账通知", "notice");
        };
    }

    public static Text label(LineState state) {
        return switch (state) {
            case NOTIFIED -> Text.of("已通知，未入对账单", "notified");
            case BOOKED -> Text.of("已入对账单", "on a statement");
        };
    }

    public static Text label(LineOutcome outcome) {
        return switch (outcome) {
            case BOOKED -> Text.of("已入账", "booked");
            case CONFIRMED -> Text.of("确认此前通知", "confirmed");
            case DUPLICATE -> Text.of("重复，未再入账", "duplicate");
            case CONFLICT -> Text.of("与此前内容不符，未入账", "conflict");
            case REFUSED -> Text.of("不合格式，未入账", "refused");
        };
    }

    public static Text label(FileState state) {
        return switch (state) {
            case RECEIVING -> Text.of("接收中", "being sent");
            case RECEIVED -> Text.of("已收到，待读取", "received");
            case READING -> Text.of("读取中", "being read");
            case READ -> Text.of("校验通过，入账中", "being booked");
            case MATCHED -> Text.of("已入账", "booked");
            case REJECTED -> Text.of("已拒收", "rejected");
        };
    }

    public static Text label(FileFormat format) {
        return switch (format) {
            case CAMT_053 -> Text.of("camt.053 对账单", "statement");
            case MT940 -> Text.of("MT940 对账单", "statement");
            case CSV -> Text.of("CSV 表格", "table");
            case XLSX -> Text.of("xlsx 表格", "workbook");
            case CAMT_052 -> Text.of("camt.052 日间报告", "report within the day");
            case CAMT_054 -> Text.of("camt.054 动账通知", "notice");
        };
    }

    public static Text label(InstructionState state) {
        return switch (state) {
            case READY -> Text.of("待银行领取", "ready");
            case TAKEN -> Text.of("银行已领取", "taken");
            case ACCEPTED -> Text.of("银行已受理", "accepted");
            case EXECUTED -> Text.of("已付款", "executed");
            case REFUSED -> Text.of("银行拒付", "refused");
            case RETURNED -> Text.of("付后退回", "returned");
            case CANCELLED -> Text.of("已撤销", "cancelled");
        };
    }

    public static Text label(InstructionOutcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> Text.of("已受理", "accepted");
            case EXECUTED -> Text.of("已付款", "executed");
            case REFUSED -> Text.of("拒付", "refused");
            case CANCELLED -> Text.of("撤销", "cancelled");
        };
    }

    public static Text label(InstructionPurpose purpose) {
        return switch (purpose) {
            case CLAIM -> Text.of("保证金垫付退费", "claim from the deposit");
            case RETURN -> Text.of("退还保证金", "deposit returned");
            case EXCESS -> Text.of("退还超额保证金", "excess returned");
            case INTEREST -> Text.of("保证金利息", "interest");
            case RELEASE -> Text.of("消课划拨", "release");
            case REFUND -> Text.of("退费", "refund");
            case FEE_RETURN -> Text.of("来款退回", "returned to the payer");
            case FEE_CLAIM -> Text.of("预收费清偿", "claim from fees");
            case DEPOSIT_TRANSFER -> Text.of("保证金转新开户行", "deposit to the next bank");
            case FEE_TRANSFER -> Text.of("预收费转新开户行", "fees to the next bank");
            case SERVICE_SPENDING -> Text.of("课后服务经费支出", "a school's spending");
            case SERVICE_TRANSFER -> Text.of("课后服务经费转新开户行", "a school's money to the next bank");
        };
    }

    public static Text label(HoldRule rule) {
        return switch (rule) {
            case UNEXPLAINED_DEBIT -> Text.of("不明支出", "unexplained debit");
            case LARGE_DEBIT -> Text.of("大额支出", "large debit");
            case BALANCE_DROP -> Text.of("余额骤降", "balance drop");
            case REVERSAL_NOT_COVERED -> Text.of("冲销不足", "reversal not covered");
            case TRIAL_BALANCE -> Text.of("缺口大于已消课金额", "more missing than earned");
        };
    }

    public static Text label(HoldState state) {
        return switch (state) {
            case STANDING -> Text.of("暂停付款中", "standing");
            case LIFTED -> Text.of("已解除", "lifted");
        };
    }

    public static Text label(FreezeKind kind) {
        return switch (kind) {
            case COURT -> Text.of("司法或有权机关冻结", "by a court or another authority");
            case BUREAU -> Text.of("主管部门限制", "by the supervising authority");
        };
    }

    public static Text label(FreezeState state) {
        return switch (state) {
            case STANDING -> Text.of("冻结中", "standing");
            case LIFTED -> Text.of("已解冻", "lifted");
            case EXPIRED -> Text.of("已到期", "expired");
        };
    }
}
