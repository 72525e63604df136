package cn.anxue.demo;

import cn.anxue.approval.ApprovalRegister;
import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.ApprovalState;
import cn.anxue.approval.Decision;
import cn.anxue.enforcement.notice.CloseOut;
import cn.anxue.enforcement.notice.ItemState;
import cn.anxue.enforcement.notice.NoticeKind;
import cn.anxue.enforcement.notice.NoticeRegister;
import cn.anxue.enforcement.notice.NoticeState;
import cn.anxue.enforcement.notice.NoticeView;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** The second person of 承德市: decides on what was proposed and closes out what was put right. */
@ApplicationScoped
class ChengdeApprover {
    private static final int AT_ONCE_MAX = 200;

    private final ApprovalRegister proposals;
    private final ApprovalService approvals;
    private final NoticeRegister notices;
    private final CloseOut closeOut;
    private final Cast cast;

    ChengdeApprover(
            ApprovalRegister proposals,
            ApprovalService approvals,
            NoticeRegister notices,
            CloseOut closeOut,
            Cast cast) {
        this.proposals = proposals;
        this.approvals = approvals;
        this.notices = notices;
        this.closeOut = closeOut;
        this.cast = cast;
    }

    void approveAll() {
        Caller approver = approver();
        proposals
                .list(approver, ApprovalState.PROPOSED, null, AT_ONCE_MAX)
                .forEach(proposal -> approvals.decide(approver, proposal.id(), Decision.APPROVE, "同意"));
    }

    /** All orders still open but the latest so many. */
    void closeOut(int leftOpen) {
        Caller approver = approver();
        var open = new NoticeRegister.Search(null, NoticeKind.RECTIFICATION_ORDER, NoticeState.ISSUED);
        List<CloseOut.Finding> findings = notices.find(approver, open, null, AT_ONCE_MAX).items().stream()
                .skip(leftOpen)
                .flatMap(ChengdeApprover::findings)
                .toList();
        closeOut.close(approver, findings);
    }

    private static Stream<CloseOut.Finding> findings(NoticeView order) {
        return order.items().stream()
                .filter(item -> item.state() == ItemState.REPORTED)
                .map(item -> new CloseOut.Finding(order.id(), item.n(), "示例：已现场复核"));
    }

    private Caller approver() {
        return cast.named("approver.chengde");
    }
}
