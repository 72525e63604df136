package cn.anxue.simulator.conformance;

import cn.anxue.problem.Text;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** What a bank's client must get right, in the order in which one builds it. */
public enum ConformanceCase {
    TOKEN(
            "取令牌：用 client_credentials 取得令牌（演示模式也可用 password，账号 bank），带着它查询付款指令。",
            "Token: get one by client_credentials (in demo mode by password as well, name bank) and list instructions with it.",
            "GET bank/instructions",
            calls -> calls.stream().anyMatch(SeenCall::isGood)),
    LINE(
            "报一笔流水：在贵行的一个监管账户上（本页或 GET /demo/conformance 的 accounts 列有账号），贷方，金额两位小数，带银行流水号。",
            "Line: report one credit on an account of yours (this page and accounts of GET /demo/conformance name some), two decimals, with your own reference.",
            "POST bank/transactions",
            calls -> Judging.anyLine(calls, "outcome", "BOOKED")),
    BAD_LINE(
            "坏行不累好行：同一请求中一笔用明天（北京时间）的记账日期，一笔正确；应一笔被拒（BOOKED_IN_FUTURE）、一笔入账。",
            "Bad line: report a list with one line booked tomorrow, by the clock of Beijing, and one good one; one is refused (BOOKED_IN_FUTURE), one booked.",
            "POST bank/transactions",
            calls -> calls.stream()
                    .anyMatch(call -> call.each("outcome").contains("BOOKED")
                            && call.each("code").contains("BOOKED_IN_FUTURE"))),
    SAME_KEY(
            "答复丢失：用同一 Idempotency-Key 原样重发，得到同样的答复。",
            "Lost answer: send the same list again under the same Idempotency-Key and get the same answer.",
            "POST bank/transactions",
            calls -> calls.stream().anyMatch(call -> call.isGood() && call.replayed())),
    DUPLICATE(
            "重复上报：用新的 Idempotency-Key 重发同一笔，答复 DUPLICATE。",
            "Duplicate: send an old line under a new key; it is answered DUPLICATE.",
            "POST bank/transactions",
            calls -> Judging.anyLine(calls, "outcome", "DUPLICATE")),
    CONFLICT(
            "同号不同内容：同一流水号改金额再报，答复 CONFLICT，账不变。",
            "Conflict: send an old reference with another amount; it is answered CONFLICT and nothing is booked.",
            "POST bank/transactions",
            calls -> Judging.anyLine(calls, "outcome", "CONFLICT")),
    REVERSAL(
            "冲正：用 reversalOf 或红字冲回先前的一笔。",
            "Reversal: take an earlier line back, by reversalOf or a red line.",
            "POST bank/transactions",
            calls -> Judging.anyLine(calls, "code", "REVERSED", "PUT_BACK")),
    BATCH(
            "批量入账：同一流水号的几个分笔，part 从 1 起编号，每笔单独入账。",
            "Batch: report the parts of one reference, numbered by part from 1; each is booked by itself.",
            "POST bank/transactions",
            Judging::anyBatch),
    STATEMENT(
            "对账单：送一日的 camt.053、MT940、CSV 或 xlsx，再查询到 MATCHED。",
            "Statement: send a day's file and ask for it until it is MATCHED.",
            "POST bank/statements|GET bank/statements/[^/]+",
            calls -> Judging.sentBefore(calls, call -> "MATCHED".equals(call.text("state")))),
    STATEMENT_AGAIN(
            "重复对账单：同一文件再送一次，答复 200 与原编号，账不变。",
            "Statement again: send the same file again; it is answered 200 and nothing changes.",
            "POST bank/statements",
            calls -> calls.stream().anyMatch(call -> call.status() == 200)),
    STATEMENT_WRONG(
            "合计错误：送一份期初加明细不等于期末的对账单，查询到 REJECTED 和原因 BALANCE_DOES_NOT_ADD_UP。",
            "Wrong total: send a file whose lines do not add up; ask until it is REJECTED, for BALANCE_DOES_NOT_ADD_UP.",
            "POST bank/statements|GET bank/statements/[^/]+",
            calls -> Judging.sentBefore(
                    calls,
                    call -> call.isRejectedFor("BALANCE_DOES_NOT_ADD_UP") || call.isRejectedFor("TOTAL_DIFFERS"))),
    STATEMENT_GAP(
            "缺一日：跳过账上有收付的一日送下一日（期初与上一份的期末不同），在下一日的对账结果中看到 STATEMENT_GAP，或到期后看到 STATEMENT_MISSING。",
            "Gap: leave out a day on which money moved and send the next (it opens with another balance than the last one closed with); the next day's reconciliation names STATEMENT_GAP or, once it is due, STATEMENT_MISSING.",
            "POST bank/statements|GET bank/(reconciliations/.+|breaks)",
            calls -> Judging.sentBefore(
                    calls, call -> call.answer().toString().matches("(?s).*STATEMENT_(GAP|MISSING).*"))),
    CLAIM(
            "领取付款指令：在租期内取走至少一条。没有指令时先造几条（这几项共需三条）：在收费账户上报几笔付款人陌生的贷方；以 officer 对每笔 POST bank/lines/{id}/identification，placement 为 RETURN_TO_PAYER，再 POST payout-runs；以 approver 同意（/approvals）。",
            "Claim: take at least one instruction under a lease. Where none waits, make some (these cases use three): report credits of strangers on a fee account; as officer POST bank/lines/{id}/identification for each with placement RETURN_TO_PAYER, then POST payout-runs; as approver agree at /approvals.",
            "POST bank/instructions/claims",
            calls -> calls.stream()
                    .anyMatch(
                            call -> call.isGood() && call.answer().path("items").size() > 0)),
    LEASE(
            "租期：领取后立即再领取，不得拿到同一条。",
            "Lease: claim again at once; the same instruction is not given twice.",
            "POST bank/instructions/claims",
            Judging::claimsApart),
    EXECUTED(
            "已付款：报告 EXECUTED。",
            "Result: report EXECUTED.",
            "POST bank/instructions/([^/]+/result|results)",
            calls -> Judging.anyResult(calls, "EXECUTED")),
    PAID_LINE(
            "付款流水：借方流水的 endToEndId 为指令编号，答复 EXECUTED。",
            "Line of a payment: a debit whose endToEndId is the instruction's id; it is answered EXECUTED.",
            "POST bank/transactions",
            calls -> Judging.anyLine(calls, "code", "EXECUTED")),
    REFUSED(
            "拒付：报告 REFUSED 并写明原因。",
            "Refusal: report REFUSED and say why.",
            "POST bank/instructions/([^/]+/result|results)",
            calls -> Judging.anyResult(calls, "REFUSED")),
    RETURNED(
            "退汇：已付的款项退回，贷方流水带同一 endToEndId，答复 RETURNED。",
            "Return: a payment comes back as a credit with the same endToEndId; it is answered RETURNED.",
            "POST bank/transactions",
            calls -> Judging.anyLine(calls, "code", "RETURNED")),
    DAY(
            "日终核对：查询一个账户一日的对账结果，银行余额、账面余额、应付合计一致。",
            "Day: ask for a day of an account; bank, book and claims agree.",
            "GET bank/reconciliations/.+",
            calls -> Judging.anyState(calls, "BALANCED", "CLOSED")),
    FREEZE(
            "冻结：按法院或公安文书冻结一个账户。",
            "Freeze: freeze an account by an order of a court or the police.",
            "POST accounts/[^/]+/freezes",
            calls -> calls.stream().anyMatch(SeenCall::isGood));

    private final Text text;
    private final String call;
    private final BiPredicate<List<SeenCall>, PartedLines> passes;

    ConformanceCase(String zh, String en, String call, Predicate<List<SeenCall>> passes) {
        this(zh, en, call, (calls, lines) -> passes.test(calls));
    }

    ConformanceCase(String zh, String en, String call, BiPredicate<List<SeenCall>, PartedLines> passes) {
        this.text = Text.of(zh, en);
        this.call = call;
        this.passes = passes;
    }

    /** What is to be done. */
    public Text text() {
        return text;
    }

    /** The call by which it is judged. */
    public String call() {
        return call;
    }

    /** @param seen all that the bank's client called since the case was begun, oldest first */
    Verdict judge(List<SeenCall> seen, PartedLines lines) {
        List<SeenCall> relevant = seen.stream().filter(one -> one.is(call)).toList();
        if (relevant.isEmpty()) {
            return Verdict.waiting(this, seen.size());
        }
        return passes.test(relevant, lines)
                ? Verdict.passed(this)
                : Verdict.wrong(this, relevant.get(relevant.size() - 1));
    }
}
