package cn.anxue.enforcement.web;

import cn.anxue.enforcement.notice.CheckMethod;
import cn.anxue.enforcement.notice.ItemState;
import cn.anxue.enforcement.notice.NoticeKind;
import cn.anxue.enforcement.notice.NoticeStep;
import cn.anxue.enforcement.notice.NoticeWords;
import cn.anxue.enforcement.notice.ProblemCategory;
import cn.anxue.enforcement.notice.ServiceMethod;
import cn.anxue.problem.Text;
import io.quarkus.qute.TemplateExtension;

/** How pages call kinds and steps of notices. */
@TemplateExtension
final class NoticeFormats {
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
}
