package cn.anxue.enforcement.web;

import cn.anxue.enforcement.notice.NoticeDrafts;
import cn.anxue.enforcement.notice.NoticeExchange;
import cn.anxue.enforcement.notice.NoticeId;
import cn.anxue.enforcement.notice.NoticeObjections;
import cn.anxue.enforcement.notice.NoticeService;
import cn.anxue.identity.Caller;
import cn.anxue.web.Fields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Does what a form on a notice's page asks for; who may is asked below. */
@ApplicationScoped
class NoticeActs {
    static final String NAMES =
            "submit|check|send-back|issue|drop|serve|acknowledge|answer|review|accept|reject|withdraw"
                    + "|take-down|object|uphold|dismiss|report|complete-step|close-out|reopen|settle";

    private final NoticeDrafts drafts;
    private final NoticeExchange exchange;
    private final NoticeObjections objections;
    private final NoticeService service;
    private final ItemActs items;

    NoticeActs(
            NoticeDrafts drafts,
            NoticeExchange exchange,
            NoticeObjections objections,
            NoticeService service,
            ItemActs items) {
        this.drafts = drafts;
        this.exchange = exchange;
        this.objections = objections;
        this.service = service;
        this.items = items;
    }

    void run(Caller caller, NoticeId id, String act, NoticeActForm form, List<UUID> documents) {
        switch (act) {
            case "submit" -> drafts.submit(caller, id);
            case "check" -> drafts.check(caller, id, true, form.said());
            case "send-back" -> drafts.check(caller, id, false, form.said());
            case "issue" -> drafts.issue(caller, id);
            case "drop" -> drafts.drop(caller, id);
            case "serve" -> exchange.serve(caller, id, form.service(documents));
            case "acknowledge" -> exchange.acknowledge(caller, id, documents);
            case "answer" -> exchange.answer(caller, id, form.statement(documents));
            case "review" -> exchange.review(caller, id);
            case "accept" -> exchange.accept(caller, id, form.said());
            case "reject" -> exchange.reject(caller, id, form.said(), Fields.dayIfAny(form.day, "/newDueOn"));
            case "withdraw" -> service.withdraw(caller, id, form.said());
            case "take-down" -> exchange.takeDown(caller, id);
            case "object" -> objections.raise(caller, id, form.statement(documents));
            case "uphold" -> objections.decide(caller, id, form.which(), true, form.said());
            case "dismiss" -> objections.decide(caller, id, form.which(), false, form.said());
            default -> items.run(caller, id, act, form, documents);
        }
    }
}
