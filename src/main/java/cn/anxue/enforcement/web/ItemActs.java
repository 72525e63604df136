package cn.anxue.enforcement.web;

import cn.anxue.enforcement.notice.CloseOut;
import cn.anxue.enforcement.notice.NoticeEscalations;
import cn.anxue.enforcement.notice.NoticeId;
import cn.anxue.enforcement.notice.NoticeItemKey;
import cn.anxue.enforcement.notice.NoticeItems;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import cn.anxue.web.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Does what a form of one problem asks for; who may is asked below. */
@ApplicationScoped
class ItemActs {
    private final NoticeItems items;
    private final CloseOut closeOut;
    private final NoticeEscalations escalations;

    ItemActs(NoticeItems items, CloseOut closeOut, NoticeEscalations escalations) {
        this.items = items;
        this.closeOut = closeOut;
        this.escalations = escalations;
    }

    void run(Caller caller, NoticeId id, String act, NoticeActForm form, List<UUID> documents) {
        NoticeItemKey key = new NoticeItemKey(id.value(), form.item());
        switch (act) {
            case "report" -> items.report(caller, key, form.statement(documents));
            case "complete-step" -> items.completeStep(caller, key, form.stepNumber());
            case "close-out" -> closeOut.close(caller, form.finding(id, documents));
            case "reopen" -> items.reopen(caller, form.finding(id, documents), Fields.day(form.day, "/newDueOn"));
            case "settle" -> escalations.settle(caller, id, form.which());
            default -> throw new ProblemException(RequestProblem.NOT_FOUND);
        }
    }
}
