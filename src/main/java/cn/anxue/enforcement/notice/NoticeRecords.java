package cn.anxue.enforcement.notice;

import cn.anxue.enforcement.trace.NoticeFiles;
import cn.anxue.enforcement.trace.NoticeTrace;
import jakarta.enterprise.context.ApplicationScoped;

/** What is written down about notices, and the terms that count from it. */
@ApplicationScoped
class NoticeRecords {
    private final NoticeTrace trace;
    private final NoticeFiles files;
    private final NoticeTerms terms;

    NoticeRecords(NoticeTrace trace, NoticeFiles files, NoticeTerms terms) {
        this.trace = trace;
        this.files = files;
        this.terms = terms;
    }

    NoticeTrace trace() {
        return trace;
    }

    NoticeFiles files() {
        return files;
    }

    NoticeTerms terms() {
        return terms;
    }
}
