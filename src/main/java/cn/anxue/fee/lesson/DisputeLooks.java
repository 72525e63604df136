package cn.anxue.fee.lesson;

import cn.anxue.identity.Caller;
import cn.anxue.privacy.Look;
import cn.anxue.privacy.Looks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows the family's own words to whoever is to rule on them; each look is kept with its reason. */
@ApplicationScoped
@Transactional
public class DisputeLooks {
    private final DisputeRecords records;
    private final Disputes disputes;
    private final LessonSight sight;
    private final Looks looks;

    DisputeLooks(DisputeRecords records, Disputes disputes, LessonSight sight, Looks looks) {
        this.records = records;
        this.disputes = disputes;
        this.sight = sight;
        this.looks = looks;
    }

    public String look(Caller caller, LessonKey lesson, String why) {
        sight.requireSupervision(caller, lesson.order());
        Dispute dispute = records.of(lesson).orElseThrow(() -> LessonRulings.noneOpen(lesson));
        looks.record(
                caller,
                List.of(new Look("fee_lesson_dispute", dispute.id(), List.of("reason"), why, dispute.regionCode())));
        return disputes.reason(dispute);
    }
}
