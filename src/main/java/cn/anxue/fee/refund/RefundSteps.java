package cn.anxue.fee.refund;

import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;

/** What goes along with each step of a refund: the hold on its order, the trail, the messages. */
@ApplicationScoped
class RefundSteps {
    private final RefundProgress progress;
    private final RefundNews news;

    RefundSteps(RefundProgress progress, RefundNews news) {
        this.progress = progress;
        this.news = news;
    }

    void hold(Refund refund) {
        progress.hold(refund);
    }

    void release(Refund refund) {
        progress.release(refund);
    }

    boolean follow(Refund refund) {
        return progress.follow(refund);
    }

    RefundView tell(Caller caller, String act, Refund refund) {
        return news.tell(caller, act, refund);
    }

    RefundView note(Caller caller, String act, Refund refund) {
        return news.note(caller, act, refund);
    }
}
