package cn.anxue.inspection.task;

import cn.anxue.calendar.Deadlines;
import cn.anxue.calendar.Term;
import cn.anxue.identity.Caller;
import cn.anxue.problem.ProblemException;
import cn.anxue.region.Authorities;
import cn.anxue.region.Authority;
import cn.anxue.region.Department;
import cn.anxue.region.RegionRules;
import cn.anxue.region.Rule;
import cn.anxue.region.RuleKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;

/** To whom a finding goes, and by when its answer is awaited. */
@ApplicationScoped
class Forwarding {
    private static final RuleKey<Term> ANSWER = new RuleKey<>("inspection.forwardAnswer", Term.class);
    /** Where no place has laid anything down; found in no public document. */
    private static final Term ANSWER_OTHERWISE = Term.working(15);

    private final Authorities authorities;
    private final RegionRules rules;
    private final Deadlines deadlines;
    private final TaskService tasks;

    Forwarding(Authorities authorities, RegionRules rules, Deadlines deadlines, TaskService tasks) {
        this.authorities = authorities;
        this.rules = rules;
        this.deadlines = deadlines;
        this.tasks = tasks;
    }

    Authority authority(String regionCode, Department department) {
        return authorities.of(regionCode, department);
    }

    LocalDate answerDue(String regionCode, LocalDate from) {
        return due(from, rules.on(from, regionCode, ANSWER).map(Rule::value).orElse(ANSWER_OTHERWISE));
    }

    LocalDate due(LocalDate from, Term term) {
        return deadlines.of(from, term).on();
    }

    void requireOnSite(Caller caller, TaskLine task) {
        tasks.requireSent(caller, task);
        if (task.state() != TaskState.ON_SITE) {
            throw new ProblemException(TaskProblem.TASK_NOT_ON_SITE, Map.of("state", task.state()));
        }
    }
}
