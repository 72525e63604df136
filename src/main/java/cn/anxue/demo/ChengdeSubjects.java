package cn.anxue.demo;

import cn.anxue.enforcement.Addressee;
import cn.anxue.enforcement.SubjectKind;
import cn.anxue.enforcement.list.Heard;
import cn.anxue.enforcement.list.HearingOutcome;
import cn.anxue.enforcement.list.ListDraft;
import cn.anxue.enforcement.list.ListKind;
import cn.anxue.enforcement.notice.NoticeDraft;
import cn.anxue.enforcement.notice.NoticeKind;
import cn.anxue.enforcement.notice.ProblemCategory;
import cn.anxue.institution.InstitutionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Whom 承德市 dealt with in 2023: most who were closed or blacklisted never had a licence. */
final class ChengdeSubjects {
    private static final int UNLICENSED_CLOSED = 11;
    private static final int UNLICENSED_LISTED = 38;
    private static final int PERSONS_LISTED = 18;
    private static final String ORDER_BASIS = "《中华人民共和国民办教育促进法》第六十二条";
    private static final String CLOSURE_BASIS = "《中华人民共和国民办教育促进法》第六十四条";
    private static final String LIST_BASIS = "《校外培训行政处罚暂行办法》第十七条";

    private static final List<ProblemCategory> CATEGORIES = List.of(ProblemCategory.values());

    private ChengdeSubjects() {}

    /** One order each, with one to three problems. */
    static List<NoticeDraft> orders(List<InstitutionId> institutions, LocalDate dueOn) {
        List<NoticeDraft> orders = new ArrayList<>();
        for (InstitutionId institution : institutions) {
            int number = orders.size();
            List<NoticeDraft.Item> items = IntStream.rangeClosed(0, number % 3)
                    .mapToObj(n -> item(CATEGORIES.get((number + n) % CATEGORIES.size()), dueOn))
                    .toList();
            orders.add(new NoticeDraft(
                    Addressee.institution(institution.value()), NoticeKind.RECTIFICATION_ORDER, ORDER_BASIS, items));
        }
        return orders;
    }

    /** Eleven unlicensed bodies and one institution. */
    static List<NoticeDraft> closures(InstitutionId institution) {
        List<NoticeDraft> closures = new ArrayList<>();
        for (int i = 0; i < UNLICENSED_CLOSED; i++) {
            closures.add(closure(unlicensed(i)));
        }
        closures.add(closure(Addressee.institution(institution.value())));
        return closures;
    }

    /** Unlicensed bodies, persons, and the two institutions. */
    static List<ListDraft> blacklist(List<InstitutionId> institutions, LocalDate from) {
        List<Addressee> addressees = new ArrayList<>();
        IntStream.range(0, UNLICENSED_LISTED).forEach(i -> addressees.add(unlicensed(i)));
        IntStream.range(0, PERSONS_LISTED).forEach(i -> addressees.add(person(i)));
        institutions.forEach(institution -> addressees.add(Addressee.institution(institution.value())));
        return addressees.stream()
                .map(addressee -> new ListDraft(ListKind.BLACK, addressee, LIST_BASIS, from, null, heard(from)))
                .toList();
    }

    private static ListDraft.Way heard(LocalDate on) {
        return new ListDraft.Way(false, new Heard(HearingOutcome.BEFORE_PROPOSAL, on, "示例：已当面听取，笔录存卷"), true);
    }

    private static NoticeDraft closure(Addressee addressee) {
        return new NoticeDraft(addressee, NoticeKind.CLOSURE_NOTICE, CLOSURE_BASIS, List.of());
    }

    private static Addressee unlicensed(int number) {
        return new Addressee(
                SubjectKind.UNLICENSED,
                null,
                "示例无证培训点%03d".formatted(number + 1),
                "示例巷%d号".formatted(number + 1),
                ChengdePlan.countyOf(number));
    }

    private static Addressee person(int number) {
        return new Addressee(
                SubjectKind.PERSON, null, "示例人员%03d".formatted(number + 1), null, ChengdePlan.countyOf(number));
    }

    private static NoticeDraft.Item item(ProblemCategory category, LocalDate dueOn) {
        return new NoticeDraft.Item("示例问题（" + words(category) + "）", category, "限期整改并书面报告", "示例负责人", dueOn);
    }

    private static String words(ProblemCategory category) {
        return switch (category) {
            case LICENCE -> "证照";
            case CONTENT -> "培训内容";
            case STAFF -> "从业人员";
            case FEES -> "收费";
            case CONTRACT -> "合同与退费";
            case PREMISES -> "场所";
            case SAFETY -> "安全";
            case ADVERTISING -> "广告";
            case OTHER -> "其他";
        };
    }
}
