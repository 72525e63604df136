package cn.anxue.enforcement.web;

import cn.anxue.enforcement.CheckMethod;
import cn.anxue.enforcement.ItemState;
import cn.anxue.enforcement.NoticeKind;
import cn.anxue.enforcement.NoticeStep;
import cn.anxue.enforcement.NoticeWords;
import cn.anxue.enforcement.ProblemCategory;
import cn.anxue.enforcement.ServiceMethod;
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
