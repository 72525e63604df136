package cn.anxue.demo;

import cn.anxue.approval.ApprovalRegister;
import cn.anxue.approval.ApprovalService;
import cn.anxue.approval.ApprovalState;
import cn.anxue.approval.Decision;
import cn.anxue.enforcement.Addressee;
import cn.anxue.enforcement.DocumentNumber;
import cn.anxue.enforcement.SubjectKind;
import cn.anxue.enforcement.list.Heard;
import cn.anxue.enforcement.list.HearingOutcome;
import cn.anxue.enforcement.list.ListDraft;
import cn.anxue.enforcement.list.ListKind;
import cn.anxue.enforcement.list.ListService;
import cn.anxue.enforcement.notice.FormerNotice;
import cn.anxue.enforcement.notice.FormerNotices;
import cn.anxue.enforcement.notice.NoticeKind;
import cn.anxue.enforcement.publicity.PublicityDraft;
import cn.anxue.enforcement.publicity.PublicityRegister;
import cn.anxue.enforcement.publicity.PublicityService;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The instruments that the reply of 阳泉市城区 counts up: letters of inquiry, interviews, promises, notifications, what it put
 * before the public, and both lists. How often each was used it does not say; here each is used once.
 */
@ApplicationScoped
class YangquanOffice implements Chapter {
    private static final LocalDate WRITTEN_ON = LocalDate.of(2023, 4, 10);
    private static final LocalDate ANSWERED_ON = LocalDate.of(2023, 4, 24);
    private static final LocalDate SHOWN_ON = LocalDate.of(2023, 5, 8);
    private static final LocalDate SHOWN_UNTIL = LocalDate.of(2023, 5, 17);
    private static final LocalDate CONCLUDED_ON = LocalDate.of(2023, 5, 18);
    private static final LocalDate LISTED_ON = LocalDate.of(2023, 6, 5);
    private static final String BASIS = "《校外培训行政处罚暂行办法》（示例）";
    private static final Map<NoticeKind, String> LETTERS = Map.of(
            NoticeKind.INQUIRY_LETTER, "示教函",
            NoticeKind.REGULATORY_INTERVIEW, "示教约",
            NoticeKind.COMMITMENT, "示教诺",
            NoticeKind.NOTIFICATION, "示教告");

    private final Roll roll;
    private final FormerNotices letters;
    private final Board board;
    private final Lists lists;
    private final Cast cast;

    YangquanOffice(Roll roll, FormerNotices letters, Board board, Lists lists, Cast cast) {
        this.roll = roll;
        this.letters = letters;
        this.board = board;
        this.lists = lists;
        this.cast = cast;
    }

    /** What is put before the public, and what came of it. */
    @ApplicationScoped
    static class Board {
        private final PublicityService service;
        private final PublicityRegister register;

        Board(PublicityService service, PublicityRegister register) {
            this.service = service;
            this.register = register;
        }

        void show(Caller officer) {
            String title = "2023年上半年校外培训机构检查情况公示（示例）";
            service.publish(
                    officer, new PublicityDraft(title, "检查情况见附件（示例）。", BASIS, YangquanPlan.REGION, SHOWN_UNTIL));
        }

        void conclude(Caller officer) {
            register.list(officer, null, 1).items().forEach(one -> service.conclude(officer, one.id(), "公示期内无异议（示例）。"));
        }
    }

    /** Both lists, decided by the second person. */
    @ApplicationScoped
    static class Lists {
        private final ListService service;
        private final ApprovalRegister proposals;
        private final ApprovalService approvals;

        Lists(ListService service, ApprovalRegister proposals, ApprovalService approvals) {
            this.service = service;
            this.proposals = proposals;
            this.approvals = approvals;
        }

        void enter(Caller officer, Caller second, List<ListDraft> drafts) {
            service.propose(officer, drafts);
            proposals
                    .list(second, ApprovalState.PROPOSED, null, drafts.size())
                    .forEach(one -> approvals.decide(second, one.id(), Decision.APPROVE, "同意"));
        }
    }

    @Override
    public List<Step> steps() {
        return List.of(
                new Step("yangquan.letters", ANSWERED_ON, this::write),
                new Step("yangquan.publicity", SHOWN_ON, () -> board.show(officer())),
                new Step("yangquan.publicity.end", CONCLUDED_ON, () -> board.conclude(officer())),
                new Step("yangquan.lists", LISTED_ON, this::list));
    }

    /** Sent and answered on paper. */
    private void write() {
        PlannedInstitution addressee = YangquanPlan.institutions().get(0);
        LETTERS.forEach((kind, heading) -> letters.take(
                officer(),
                new FormerNotice(
                        roll.idOf(addressee),
                        new DocumentNumber(heading, WRITTEN_ON.getYear(), 1),
                        kind,
                        WRITTEN_ON,
                        BASIS,
                        null,
                        ANSWERED_ON)));
    }

    private void list() {
        Addressee unlicensed = new Addressee(SubjectKind.UNLICENSED, null, "阳泉示例无证培训点", "示例巷1号", YangquanPlan.REGION);
        Addressee trusted = Addressee.institution(
                roll.idOf(YangquanPlan.institutions().get(1)).value());
        ListDraft.Way heard =
                new ListDraft.Way(false, new Heard(HearingOutcome.BEFORE_PROPOSAL, LISTED_ON, "示例：已当面听取，笔录存卷"), true);
        lists.enter(
                officer(),
                cast.named("approver"),
                List.of(
                        new ListDraft(ListKind.BLACK, unlicensed, BASIS, LISTED_ON, null, heard),
                        new ListDraft(ListKind.WHITE, trusted, BASIS, LISTED_ON, null)));
    }

    private Caller officer() {
        return cast.named("officer");
    }
}
