package cn.anxue.alert;

import cn.anxue.region.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What is asked for one kind of alert. */
interface Question {
    /** @param settings by place, from when on it is told there; never empty */
    List<Finding> ask(LocalDate day, Map<String, Rule<Threshold>> settings);
}
