package cn.anxue.enforcement;

import cn.anxue.calendar.Today;
import cn.anxue.enforcement.list.Heard;
import cn.anxue.enforcement.list.HearingOutcome;
import cn.anxue.enforcement.list.ListDraft;
import cn.anxue.enforcement.list.ListKind;
import cn.anxue.enforcement.notice.NoticeDraft;
import cn.anxue.enforcement.notice.NoticeExchange;
import cn.anxue.enforcement.notice.NoticeId;
import cn.anxue.enforcement.notice.NoticeItemKey;
import cn.anxue.enforcement.notice.NoticeItems;
import cn.anxue.enforcement.notice.NoticeKind;
import cn.anxue.enforcement.notice.NoticeRegister;
import cn.anxue.enforcement.notice.NoticeStep;
import cn.anxue.enforcement.notice.NoticeView;
import cn.anxue.enforcement.notice.ProblemCategory;
import cn.anxue.enforcement.notice.ServiceMethod;
import cn.anxue.identity.Caller;
import io.quarkus.arc.Arc;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Subjects and drafts for notices and lists, at 410902. */
public final class EnforcementFixtures {
    public static final String REGION = "410902";
    /** A day by which something can be due. */
    public static final String LATER = LocalDate.now(Today.ZONE).plusYears(1).toString();

    private EnforcementFixtures() {}

    /** Heard today, and published with the decision. */
    public static ListDraft blacklisting(Addressee addressee, @Nullable LocalDate from, @Nullable LocalDate until) {
        var heard = new Heard(HearingOutcome.BEFORE_PROPOSAL, LocalDate.now(Today.ZONE), null);
        return new ListDraft(ListKind.BLACK, addressee, "示例依据第一条", from, until, new ListDraft.Way(false, heard, true));
    }

    /** Served, its first problem reported as put right by the same officer, ready for a second one's check. */
    public static void putRight(Caller officer, NoticeId id) {
        var service = new NoticeExchange.Service(
                ServiceMethod.IN_PERSON,
                Arc.container().instance(Today.class).get().date(),
                "示例负责人",
                null,
                List.of());
        NoticeView notice = Arc.container().instance(NoticeRegister.class).get().get(officer, id);
        if (notice.step() == NoticeStep.ISSUED) {
            Arc.container().instance(NoticeExchange.class).get().serve(officer, id, service);
        }
        Arc.container()
                .instance(NoticeItems.class)
                .get()
                .report(officer, new NoticeItemKey(id.value(), 1), new NoticeExchange.Statement("已整改", List.of()));
    }

    public static NoticeDraft noticeTo(Addressee addressee, NoticeKind kind) {
        return new NoticeDraft(
                addressee,
                kind,
                "示例依据第一条",
                List.of(anItem(LocalDate.now(Today.ZONE).plusYears(1))));
    }

    public static NoticeDraft.Item anItem(LocalDate dueOn) {
        return new NoticeDraft.Item("未公示收费标准", ProblemCategory.FEES, "公示收费标准", "示例负责人", dueOn);
    }

    public static Addressee unlicensed() {
        return new Addressee(SubjectKind.UNLICENSED, null, "示例无证工作室" + random(), "示例路1号", REGION);
    }

    public static Addressee person() {
        return new Addressee(SubjectKind.PERSON, null, "示例人", null, REGION);
    }

    private static String random() {
        return String.valueOf(ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999));
    }
}
