package cn.anxue.enforcement.web;

import cn.anxue.enforcement.ladder.Rung;
import cn.anxue.enforcement.notice.CheckMethod;
import cn.anxue.enforcement.notice.ItemState;
import cn.anxue.enforcement.notice.NoticeKind;
import cn.anxue.enforcement.notice.NoticeStep;
import cn.anxue.enforcement.notice.NoticeWords;
import cn.anxue.enforcement.notice.ProblemCategory;
import cn.anxue.enforcement.notice.ServiceMethod;
import cn.anxue.enforcement.trace.NoticeFile;
import cn.anxue.problem.Text;
import io.quarkus.qute.TemplateExtension;
import java.util.Map;

/** How pages call kinds and steps of notices. */
@TemplateExtension
final class NoticeFormats {
    private static final Map<String, Text> PARTS = Map.of(
            "SERVICE", Text.of("送达凭证", "Proof of service"),
            "RECEIPT", Text.of("回执", "Receipt"),
            "ANSWER", Text.of("回复", "Answer"),
            "REPORT", Text.of("整改报告", "Report"),
            "CHECK", Text.of("复核", "Check"),
            "OBJECTION", Text.of("异议", "Objection"));

    private NoticeFormats() {}

    static Text called(NoticeKind kind) {
        return NoticeWords.of(kind);
    }

    static Text called(NoticeStep step) {
        return NoticeWords.of(step);
    }

    static Text called(ItemState state) {
        return NoticeWords.of(state);
    }

    static Text called(ProblemCategory category) {
        return NoticeWords.of(category);
    }

    static Text called(ServiceMethod method) {
        return NoticeWords.of(method);
    }

    static Text called(CheckMethod method) {
        return NoticeWords.of(method);
    }

    static Text called(NoticeFile.Service service) {
        return NoticeWords.of(ServiceMethod.valueOf(service.method()));
    }

    static Text called(NoticeFile.Escalation escalation) {
        return switch (Rung.valueOf(escalation.rung())) {
            case REMINDER -> Text.of("催办", "Reminder");
            case WARNING_LETTER -> Text.of("警示函", "Warning letter");
            case REGULATORY_INTERVIEW -> Text.of("约谈", "Interview");
            case ENFORCEMENT -> Text.of("移送执法", "Handed to enforcement");
        };
    }

    static Text called(NoticeFile.Evidence evidence) {
        return PARTS.getOrDefault(evidence.part(), Text.of("其他", "Other"));
    }
}
