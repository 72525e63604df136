package cn.anxue.enforcement;

import cn.anxue.region.AuthorityId;
import java.util.Comparator;

/** A document that gets a number when it is issued. */
public interface Numbered {
    AuthorityId authorityId();

    NumberSeries series();

    /** Names a run of numbers within a year. */
    record Run(AuthorityId authorityId, NumberSeries series) {
        /** The order in which runs are locked, so that two lists never wait for each other. */
        static final Comparator<Run> ORDER =
                Comparator.comparing((Run run) -> run.authorityId.value()).thenComparing(Run::series);
    }

    default Run run() {
        return new Run(authorityId(), series());
    }
}
