package cn.anxue.bank.web;

import cn.anxue.bank.instruction.Instruction;
import cn.anxue.bank.instruction.InstructionId;
import cn.anxue.bank.instruction.PaymentOrders;
import cn.anxue.problem.Text;
import cn.anxue.web.Pages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says of instructions that may still be taken why no payment file has room for them; they would wait unseen. */
final class Unwritable {
    private Unwritable() {}

    static Map<InstructionId, Text> of(PaymentOrders orders, List<Instruction> instructions) {
        Map<InstructionId, Text> found = new HashMap<>();
        List<InstructionId> open = instructions.stream()
                .filter(one -> one.state().isOpen())
                .map(Instruction::id)
                .toList();
        orders.unwritable(open).forEach((id, refused) -> found.put(id, Pages.said(refused)));
        return found;
    }
}
