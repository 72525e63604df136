package cn.anxue.enforcement.web;

import cn.anxue.calendar.Today;
import cn.anxue.enforcement.notice.NoticeView;
import cn.anxue.identity.Caller;
import cn.anxue.identity.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers with a notice as whoever asks may see it today. */
@ApplicationScoped
class NoticeAnswers {
    private final CurrentCaller caller;
    private final Today today;

    NoticeAnswers(CurrentCaller caller, Today today) {
        this.caller = caller;
        this.today = today;
    }

    Caller caller() {
        return caller.get();
    }

    NoticeBody.Answer of(NoticeView notice) {
        return NoticeBody.Answer.from(notice, caller.get(), today.date());
    }
}
