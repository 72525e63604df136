package cn.anxue.enforcement.letter;

import cn.anxue.enforcement.DocumentNumber;
import cn.anxue.enforcement.SubjectKind;
import cn.anxue.enforcement.notice.NoticeProblem;
import cn.anxue.enforcement.notice.NoticeView;
import cn.anxue.enforcement.notice.NoticeWords;
import cn.anxue.problem.ProblemException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the letter of a notice says. */
public final class LetterText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    private LetterText() {}

    /**
     * @param record the address of its public record
     * @throws ProblemException for one that was not issued: it has no number, so there is no letter yet
     */
    public static Letter of(NoticeView notice, String authority, String record) {
        DocumentNumber number = notice.number();
        LocalDate issuedOn = notice.issuedOn();
        if (number == null || issuedOn == null) {
            throw new ProblemException(NoticeProblem.NOT_ISSUED_YET);
        }
        return new Letter(
                authority,
                number.toString(),
                NoticeWords.of(notice.kind()).zh(),
                notice.subject().name(),
                paragraphs(notice),
                notice.items(),
                issuedOn,
                record,
                notice.withdrawal().withdrawnOn() != null);
    }

    private static List<String> paragraphs(NoticeView notice) {
        List<String> paragraphs = new ArrayList<>();
        String you = notice.subject().kind() == SubjectKind.PERSON ? "你" : "你单位";
        paragraphs.add(opening(notice, you));
        String own = notice.wording().text();
        if (own != null) {
            own.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(paragraphs::add);
        }
        if (!notice.items().isEmpty()) {
            paragraphs.add(you + "存在的问题、整改措施、责任人和期限见所附问题清单，共 " + notice.items().size() + " 项。");
        }
        paragraphs.add(closing(notice, you));
        String cause = notice.wording().causeNumber();
        if (cause != null) {
            paragraphs.add("本文书因" + cause + "而发。");
        }
        return paragraphs;
    }

    private static String opening(NoticeView notice, String you) {
        String basis = "根据" + notice.basis() + "，";
        return switch (notice.kind()) {
            case RECTIFICATION_ORDER -> basis + "现责令" + you + "限期整改。";
            case CLOSURE_NOTICE -> basis + "现通知" + you + "自本通知书送达之日起停止一切培训活动。";
            case SUSPENSION -> basis + "决定暂停" + you + "招收新学员。";
            case INQUIRY_LETTER -> basis + "现就有关情况向" + you + "函询。";
            case REGULATORY_INTERVIEW -> basis + "现约谈" + you + "主要负责人。";
            case WARNING_LETTER -> basis + "现对" + you + "予以监管警示。";
            case NOTIFICATION -> basis + "现将有关事项告知" + you + "。";
            case COMMITMENT -> basis + "请" + you + "就下列事项作出书面承诺。";
        };
    }

    private static String closing(NoticeView notice, String you) {
        String by = by(notice);
        return switch (notice.kind()) {
            case RECTIFICATION_ORDER -> "请按期整改并提交证明材料，由本机关复核后逐项销号。逾期不改的，依法处理。" + objection(you);
            case CLOSURE_NOTICE -> "停办期间不得收费、不得招生，应依法办理退费；恢复办学须经本机关决定。" + objection(you);
            case SUSPENSION -> "已招收学员的培训和退费照常进行；恢复招生须经本机关决定。" + objection(you);
            case INQUIRY_LETTER -> "请" + by + "书面回复本机关。";
            case REGULATORY_INTERVIEW -> "请按通知的时间、地点到场，并" + by + "提交书面说明。";
            case WARNING_LETTER -> "请立即自查自纠，并" + by + "书面报告情况。";
            case NOTIFICATION -> "请" + by + "签收。";
            case COMMITMENT -> "请" + by + "签字盖章后交回本机关。";
        };
    }

    private static String by(NoticeView notice) {
        LocalDate due = notice.clocks().answerDueOn();
        LocalDate set = notice.wording().answerBy();
        LocalDate day = due == null ? set : due;
        return day == null ? "在规定期限内" : "于" + DAY.format(day) + "前";
    }

    private static String objection(String you) {
        return you + "如有异议，可在规定期限内向本机关提出陈述、申辩。";
    }
}
