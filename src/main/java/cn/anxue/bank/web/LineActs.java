package cn.anxue.bank.web;

import cn.anxue.bank.LineId;
import cn.anxue.bank.LineLooks;
import cn.anxue.bank.LineParticulars;
import cn.anxue.bank.identification.AskedIdentification;
import cn.anxue.bank.identification.AskedPlacement;
import cn.anxue.bank.identification.Identification;
import cn.anxue.bank.instruction.InstructionId;
import cn.anxue.bank.match.MatchUndo;
import cn.anxue.bank.match.MatchUndoing;
import cn.anxue.fee.order.OrderId;
import cn.anxue.web.Desk;
import cn.anxue.web.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Does what the forms on a line's page ask for. */
@ApplicationScoped
class LineActs {
    private final Identification identification;
    private final MatchUndoing undoing;
    private final LineLooks looks;
    private final Desk desk;

    LineActs(Identification identification, MatchUndoing undoing, LineLooks looks, Desk desk) {
        this.identification = identification;
        this.undoing = undoing;
        this.looks = looks;
        this.desk = desk;
    }

    /** The page to go on with. */
    String identify(LineId id, Typed typed) {
        AskedPlacement placement = typed.choice(AskedPlacement.values(), "placement");
        UUID named = typed.idOrNull("order");
        boolean transfer = placement == AskedPlacement.TRANSFER;
        identification.identify(
                desk.caller(),
                id,
                new AskedIdentification(
                        placement,
                        named == null || transfer ? null : new OrderId(named),
                        typed.moneyOrNull("amount"),
                        named == null || !transfer ? null : new InstructionId(named),
                        typed.text("reason")),
                desk.today());
        return "/console/bank/lines/" + id;
    }

    /** The page to go on with: the proposal's, where it takes a second person. */
    String undo(LineId id, Typed typed) {
        MatchUndo undone = undoing.undo(
                desk.caller(),
                id,
                new MatchUndoing.Asked(
                        typed.numberOrNull("match"), typed.moneyOrNull("undone"), typed.text("undoReason")),
                desk.today());
        return undone.approval() == null ? "/console/bank/lines/" + id : "/console/approvals/" + undone.approval();
    }

    LineParticulars look(LineId id, Typed typed) {
        return looks.look(desk.caller(), id, typed.text("lookReason"));
    }
}
